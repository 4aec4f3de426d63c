import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPack } from './check-pack.ts';
import { proofOf } from './check-proof.ts';
import { checkRouting } from './check-routing.ts';
import type { Category, CompiledPack, RoutingRow } from './pack.ts';
import { findRoute } from './routing.ts';
import { soundPack } from './testing/sound-pack.ts';

const label = (text: string) => ({ zh: text, en: text });
const levels: CompiledPack['levels'] = (['community', 'street', 'city'] as const).map((code) => ({ code, label: label(code), area: code }));
const severities = ['ordinary', 'urgent', 'major'].map((code) => ({ code, label: label(code), clause: 'test' }));

function row(number: number, part: Partial<RoutingRow>): RoutingRow {
  const open = { levels: null, severities: null, time: null };
  return {
    row: number,
    clause: 'test',
    categories: ['pothole', 'lamp'],
    zones: ['road', 'village'],
    lead: 'roads',
    assisting: [],
    ...open,
    ...part,
  };
}

function table(...rows: readonly Partial<RoutingRow>[]): CompiledPack {
  return { ...soundPack, levels, severities, routing: rows.map((part, index) => row(index + 1, part)) };
}

function said(pack: CompiledPack): readonly string[] {
  return checkRouting(pack).map(({ at, what }) => `${at.join('.')}: ${what.zh}`);
}

describe('the routing table', () => {
  it('passes where an exception stands before its rule', () => {
    expect(
      said(
        table(
          { categories: ['lamp'], zones: ['road'], lead: 'parks' },
          { zones: ['road'] },
          { zones: ['village'], time: 'off', lead: 'parks' },
          {},
        ),
      ),
    ).toEqual([]);
  });

  it('is told the first cell that nobody has, and how many more', () => {
    expect(said(table({ severities: ['ordinary', 'urgent'] }, { severities: ['major'], zones: ['road'] }))).toEqual([
      'routing: “pothole”发生在“village”时没有责任单位（例如：层级“community”，程度“major”，工作时间内）。另有 11 种情形同样无人负责。',
    ]);
    expect(said(table({ time: 'working' }))[0]).toContain('工作时间以外');
  });

  it('has no row that earlier ones leave nothing', () => {
    const pack = table({ zones: ['road'] }, { zones: ['village'] }, { categories: ['lamp'] });
    expect(said(pack)).toEqual(['routing.2: 第 3 行永远用不上：它管的情形，前面第 1、2 行已经全部管了。']);
    expect(said(table({ time: 'working' }, { time: 'off' }, { levels: ['city'] }))).toHaveLength(1);
  });

  it('has no case that two rows claim for different units', () => {
    const crossing = table({ zones: ['road'], lead: 'parks' }, { categories: ['lamp'] }, {});
    expect(said(crossing)).toEqual([
      expect.stringMatching(/^routing\.1: 第 1 行和第 2 行都管“lamp”在“road”的案件.*一个派给“parks”，一个派给“roads”/),
    ]);
    expect(said(table({ zones: ['road'] }, { categories: ['lamp'] }, {}))).toEqual([]); // the same unit: nothing to quarrel about
  });

  it('has no exception after its rule', () => {
    const late = table({ zones: ['road'] }, { categories: ['lamp'], zones: ['road', 'village'], lead: 'parks' }, {});
    expect(said(late)[0]).toMatch(/第 1 行和第 2 行都管/);
    const after = table({ categories: ['pothole'] }, { levels: ['city'], lead: 'parks' }, {});
    expect(said(after)[0]).toMatch(/第 1 行和第 2 行都管“pothole”/);
    const hidden = table({}, { categories: ['lamp'], lead: 'parks' });
    expect(said(hidden)[0]).toMatch(/第 2 行永远用不上/);
    const partly = table(
      { categories: ['pothole', 'lamp'], levels: ['city'] },
      { categories: ['lamp'], levels: ['city', 'street'], zones: ['road'], lead: 'parks' },
      {},
    );
    expect(said(partly)[0]).toMatch(/第 1 行和第 2 行都管/);
  });

  it('names units of this office, each once', () => {
    expect(said(table({ lead: 'district' }))[0]).toMatch(/^routing\.0\.lead: 第 1 行派给“district”，而它是上级单位/);
    expect(said(table({ assisting: ['district'] }))[0]).toMatch(/^routing\.0\.assisting/);
    expect(said(table({ assisting: ['roads'] }))[0]).toMatch(/既是责任单位又是协办单位/);
  });

  it('agrees with the routing itself, cell by cell, whatever the rows', () => {
    const some = <T extends string>(...codes: readonly T[]) => fc.subarray([...codes], { minLength: 1 });
    const part = fc.record({
      categories: some('pothole', 'lamp'),
      zones: some('road', 'village'),
      levels: fc.option(some('community', 'street', 'city')),
      severities: fc.option(some('ordinary', 'urgent', 'major')),
      time: fc.option(fc.constantFrom('working' as const, 'off' as const)),
      lead: fc.constantFrom('roads', 'parks'),
    });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
        const pack = table(...parts);
        const cells = ['pothole', 'lamp'].flatMap((category) =>
          ['road', 'village'].flatMap((zone) =>
            levels.flatMap(({ code: level }) =>
              severities.flatMap(({ code: severity }) =>
                (['working', 'off'] as const).map((time) => ({ category, zone, level, severity, time })),
              ),
            ),
          ),
        );
        const decided = cells.flatMap((cell) => findRoute(pack, cell) ?? []);
        expect(proofOf(pack).cells).toBe(decided.length);
        const dead = pack.routing.filter((one) => !decided.some((route) => route.row === one.row)).map((one) => one.row);
        const told = checkRouting(pack).flatMap(({ at, what }) => (/永远用不上/.test(what.zh) ? [Number(at[1]) + 1] : []));
        expect(told).toEqual(dead);
      }),
      { seed: 3, numRuns: 200 },
    );
  });
});

describe('a large table', () => {
  it('of 1,000 rows over 200 categories, 6 zones, 3 levels, 3 severities and 2 times is proved at once', () => {
    const pack = largePack();
    expect(pack.routing).toHaveLength(1000);
    const began = performance.now();
    const findings = checkPack(pack);
    const milliseconds = performance.now() - began;
    console.info(`1,000 routing rows over 21,600 cells: ${Math.round(milliseconds)} ms`);
    expect(findings).toEqual([]);
    expect(proofOf(pack)).toEqual({ categories: 200, zones: 6, rows: 1000, cells: 21_600, workflows: 1, states: 5 });
    expect(milliseconds).toBeLessThan(10_000);
  });
});

/** For every category: at night, grave ones, and one zone of its own go to the parks; the first two zones by level; else the roads. */
function largePack(): CompiledPack {
  const [leaf] = soundPack.categories.slice(1);
  if (!leaf) throw new Error('the small pack has lost its categories');
  const heads = Array.from({ length: 10 }, (_, index): Category => ({ ...leaf, code: `head-${index}`, parent: null }));
  const items = Array.from({ length: 200 }, (_, index): Category => ({ ...leaf, code: `item-${index}`, parent: `head-${index % 10}` }));
  const zones = Array.from({ length: 6 }, (_, index) => ({ code: `zone-${index}`, label: label(`zone-${index}`) }));
  const everywhere = zones.map(({ code }) => code);
  const rows = items.flatMap(({ code }, index): readonly Partial<RoutingRow>[] => {
    const categories = [code];
    const zone = [`zone-${index % 6}`];
    return [
      { categories, zones: zone, levels: ['city'], severities: ['major'], time: 'off', lead: 'parks' },
      { categories, zones: zone, levels: ['city'], severities: ['major'] },
      { categories, zones: zone, levels: ['city'], lead: 'parks' },
      { categories, zones: zone, lead: 'roads' },
      { categories, zones: everywhere, lead: 'parks' },
    ];
  });
  return { ...table(...rows), categories: [...heads, ...items], zones };
}
