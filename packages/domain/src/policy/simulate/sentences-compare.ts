import type { Label } from '../../base/label.ts';
import { fillLabel } from '../sentences-lists.ts';
import { labelIn, unitLabel } from '../sentences-names.ts';
import { type Comparison, compare, type Pair } from './compare.ts';
import type { ClockFigures, DeskFigures } from './figures.ts';
import { cases, percent, signed } from './numbers.ts';
import type { Section } from './sentences.ts';
import type { Simulation } from './simulate.ts';
import { deskLabel } from './staff.ts';

/** What the other version of the rules would have done with the same cases and staff, in sentences. */
export function comparisonSection(one: Simulation, other: Simulation): Section {
  const found = compare(one, other);
  const version = { zh: `${other.pack.label.zh} ${other.pack.version}`, en: `${other.pack.label.en} ${other.pack.version}` };
  return {
    heading: fillLabel({ zh: '若按《{version}》', en: 'By the rules of “{version}”' }, { version }),
    lines: [
      totalLine(one, other, found),
      ...found.moves
        .slice(0, 10)
        .map(({ from, to, cases: count }) =>
          fillLabel(
            { zh: '{count}由“{from}”改归“{to}”办理。', en: '{count} would go from “{from}” to “{to}”.' },
            { count: cases(count), from: nameOf(one, other, from), to: nameOf(other, one, to) },
          ),
        ),
      ...found.clocks.flatMap((pair) => clockLine(pair, one, other)),
      ...found.desks.flatMap((pair) => deskLine(pair, one, other)),
    ],
  };
}

function nameOf(first: Simulation, second: Simulation, code: string): Label {
  return first.pack.units.some((unit) => unit.code === code) ? unitLabel(first.pack, code) : deskLabel(second.pack, code);
}

function totalLine(one: Simulation, other: Simulation, { saved, spoilt }: Comparison): Label {
  const [before, after] = [one.figures.late, other.figures.late];
  if (saved === 0 && spoilt === 0 && before === after) return { zh: '超期的还是这些案件，没有变化。', en: 'The same cases would be late.' };
  return fillLabel(
    {
      zh: '超期案件由 {before} 件变为 {after} 件（{change}）：{saved}不再超期，{spoilt}变为超期。',
      en: 'Late cases go from {before} to {after} ({change}): {saved} would be in time, {spoilt} would become late.',
    },
    { before, after, change: signed(after - before), saved: cases(saved), spoilt: cases(spoilt) },
  );
}

function clockLine({ code, one, other }: Pair<ClockFigures>, first: Simulation, second: Simulation): readonly Label[] {
  const clock = labelIn([...first.pack.clocks, ...second.pack.clocks], code);
  const [before, after] = [one?.late ?? 0, other?.late ?? 0];
  if (!other) return [fillLabel({ zh: '不再有“{clock}”这个时限。', en: 'There would be no limit “{clock}”.' }, { clock })];
  if (!one) return [fillLabel({ zh: '新增时限“{clock}”：{after} 件超期。', en: 'A new limit “{clock}”: {after} late.' }, { clock, after })];
  if (before === after) return [];
  return [
    fillLabel(
      { zh: '“{clock}”：超期由 {before} 件变为 {after} 件（{change}）。', en: '“{clock}”: late from {before} to {after} ({change}).' },
      { clock, before, after, change: signed(after - before) },
    ),
  ];
}

function deskLine({ code, one, other }: Pair<DeskFigures>, first: Simulation, second: Simulation): readonly Label[] {
  const unit = other ? deskLabel(second.pack, code) : deskLabel(first.pack, code);
  if (!other) return [fillLabel({ zh: '{unit}：不再有案件。', en: '{unit}: no more cases.' }, { unit })];
  const [before, after] = [loadOf(one), loadOf(other)];
  if (before === after && one?.late === other.late) return [];
  return [
    fillLabel(
      {
        zh: '{unit}：负荷由 {before} 变为 {after}，因排队超期由 {lateBefore} 件变为 {lateAfter} 件。',
        en: '{unit}: load from {before} to {after}; late because of the queue from {lateBefore} to {lateAfter}.',
      },
      { unit, before, after, lateBefore: one?.late ?? 0, lateAfter: other.late },
    ),
  ];
}

/** Where nobody waits there is no load, so the persons that the work takes stand for it. */
function loadOf(desk: DeskFigures | null): string {
  if (!desk) return percent(0);
  return desk.load === null ? `≥ ${desk.needed ?? 0}` : percent(desk.load);
}
