import type { DivideRemark, DivideResult, DivideRules } from '@gridkeeper/domain/areas/divide/wire.ts';

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

const meanings: Readonly<Record<DivideRemark['code'], string>> = {
  'building-outside': 'buildings outside the boundary, left out',
  'building-twice': 'buildings given twice, taken once',
  'building-too-large': 'buildings with more work than a grid may have, which nothing can balance',
  'building-on-border': 'buildings that the boundary itself cuts',
  'no-buildings': 'no buildings inside the boundary',
  'dedicated-cut': 'dedicated grids that the boundary, a locked grid or another dedicated one leaves only a part of, or nothing',
  'locked-cut': 'locked grids that another one overlaps',
  'locked-outside': 'locked grids outside the boundary',
};

/** So many buildings whose households are a guess, and so many where nobody may live. */
export type Guessed = { readonly estimated: number; readonly unlived: number };

/** The figures of a division as somebody reads them on a terminal, and what could not be used or kept, by kind with the first few. */
export function printDivision(
  { figures, remarks }: DivideResult,
  { target, tolerance }: DivideRules,
  { estimated, unlived }: Guessed,
  seconds: number,
): string {
  const rows: readonly (readonly [string, string])[] = [
    ['grids', String(figures.grids)],
    [`within ±${Math.round(tolerance * 100)} % of ${target}`, percent(figures.withinTolerance)],
    ['within the bounds of the plan', percent(figures.withinBounds)],
    ['contiguous', percent(figures.contiguous)],
    ['households: least, mean, most', `${figures.least}, ${figures.mean.toFixed(1)}, ${figures.most}`],
    ['barriers crossed', `${figures.barriersCrossed}, ${Math.round(figures.barrierMetres)} m`],
    ['compactness (Polsby-Popper)', figures.compactness.toFixed(2)],
    ['estates in several grids', String(figures.estatesCut)],
    ['buildings cut', String(figures.buildingsCut)],
    ['without gap or overlap', figures.tiles ? 'yes' : 'no'],
    ['seconds', seconds.toFixed(1)],
  ];
  const width = Math.max(...rows.map(([what]) => what.length)) + 2;
  const guessed = estimated === 0 ? [] : [`Households of ${estimated} buildings are a guess from their floor area.`];
  if (unlived > 0)
    guessed.push(`${unlived} buildings of other use (offices, shops, hotels, temples, schools ...) are taken to hold no household.`);
  return [...rows.map(([what, value]) => `${what.padEnd(width)}${value}`), ...guessed, ...remarkLines(remarks), ''].join('\n');
}

function remarkLines(remarks: readonly DivideRemark[]): readonly string[] {
  const byCode = new Map<DivideRemark['code'], readonly DivideRemark[]>();
  for (const remark of remarks) byCode.set(remark.code, [...(byCode.get(remark.code) ?? []), remark]);
  return [...byCode].map(([code, all]) => {
    const some = all
      .slice(0, 3)
      .flatMap(({ ref, at }) => (at === null ? [] : [`${ref} at ${at.map((value) => value.toFixed(5)).join(', ')}`]));
    return `${meanings[code]}: ${all.length}${some.length === 0 ? '' : ` (${some.join('; ')}${all.length > some.length ? '; ...' : ''})`}`;
  });
}
