import type { AreaFinding } from '@gridkeeper/domain/areas/wire.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import type { GridKind } from '@gridkeeper/domain/policy/pack.ts';
import { describe, expect, it } from 'vitest';
import { checkBuildings } from './check-buildings.ts';
import { checkCodes } from './check-codes.ts';
import { findingOf } from './check-finding.ts';
import { checkLoads } from './check-loads.ts';
import { presentCheck } from './present-check.ts';
import type { CountedArea } from './read-division.queries.ts';

const area = (id: string, part: Partial<CountedArea> = {}): CountedArea => ({
  id,
  parentId: 'c',
  code: `990101001201${id.padStart(3, '0')}`,
  name: `网格${id}`,
  level: 'grid',
  layer: 'general',
  kind: 'base',
  shape: null,
  households: 400,
  persons: null,
  ...part,
});
const community = area('c', { parentId: 's', code: '990101001201', name: '云穗村', level: 'community', layer: null, kind: null });
const street = area('s', { parentId: null, code: '990101001000', name: '霁川街道', level: 'street', layer: null, kind: null });
const told = (findings: readonly AreaFinding[]) => findings.map(({ kind, areaIds, count }) => [kind, areaIds.join(), count?.is ?? null]);

describe('the tree of areas', () => {
  it('is sound where every grid belongs to a community and repeats its code', () => {
    expect(checkCodes([street, community, area('1'), area('2')])).toEqual([]);
  });

  it('shows a grid that hangs directly on the street, a code that is not its parent’s, one that is too short, and one borne twice', () => {
    const hanging = area('3', { parentId: 's' });
    const foreign = area('4', { code: '990101001299004' });
    const short = area('5', { code: '9901010012015' });
    const twin = area('6', { code: '990101001201001' });
    expect(told(checkCodes([street, community, area('1'), hanging, foreign, short, twin]))).toEqual([
      ['wrong-parent', '3,s', null],
      ['code-parent', '4,c', null],
      ['code-form', '5', null],
      ['code-twice', '1,6', null],
    ]);
  });
});

describe('the load of workers', () => {
  /** Z1.1: 300 to 500 households or 1,000 to 1,500 persons, one or two workers. */
  const rule: GridKind = {
    code: 'base',
    label: { zh: '基础网格', en: 'Base grid' },
    layer: 'general',
    clause: 'Z1.1',
    households: { min: 300, max: 500 },
    persons: { min: 1_000, max: 1_500 },
    workers: { min: 1, max: 2 },
    premises: null,
    target: null,
  };
  const at = (gridId: string, ...people: readonly string[]) => people.map((personId) => ({ gridId, personId, name: personId }));

  it('lets a worker have 500 households in two grids, and no more', () => {
    const small = [area('1', { households: 300 }), area('2', { households: 400 })];
    expect(told(checkLoads(small, [...at('1', '林'), ...at('2', '林')], [rule]))).toEqual([['worker-overloaded', '1,2', 700]]);
    // A second worker halves the larger grid: 300 and 200 are 500.
    expect(checkLoads(small, [...at('1', '林'), ...at('2', '林', '周')], [rule])).toEqual([]);
  });

  it('names the worker and the bound', () => {
    const [finding] = checkLoads(
      [area('1', { households: 480 }), area('2', { households: 300 })],
      [...at('1', '林'), ...at('2', '林')],
      [rule],
    );
    expect(finding).toMatchObject({ names: ['林', '网格1', '网格2'], count: { of: 'households', is: 780, min: null, max: 500 } });
  });

  it('takes households or persons for the size of a grid, as the plan does', () => {
    const sizes = [
      area('1', { households: 280, persons: 1_200 }), // few households, enough persons
      area('2', { households: 280, persons: 900 }),
      area('3', { households: 640, persons: null }),
      area('4', { households: null, persons: null }), // nobody counted them
    ];
    expect(told(checkLoads(sizes, [], [rule]))).toEqual([
      ['out-of-bounds', '2', 280],
      ['out-of-bounds', '2', 900],
      ['out-of-bounds', '3', 640],
    ]);
  });

  it('counts three workers where the plan wants one or two, and judges nothing where the plan sets no bounds', () => {
    const three = at('1', '林', '周', '吴');
    expect(told(checkLoads([area('1')], three, [rule]))).toEqual([['out-of-bounds', '1', 3]]);
    expect(checkLoads([area('1', { households: 9_000 })], three, [{ ...rule, households: null, persons: null, workers: null }])).toEqual(
      [],
    );
  });
});

describe('buildings', () => {
  const ring: readonly LonLat[] = [
    [0, 0],
    [2, 0],
    [2, 2],
    [0, 2],
    [0, 0],
  ];
  const moved = ring.map(([x, y]): LonLat => [x + 1, y]);
  const grids = [
    area('1', { shape: { type: 'Polygon', coordinates: [ring] } }),
    area('2', { shape: { type: 'Polygon', coordinates: [moved] } }),
    area('3', { layer: 'market', shape: { type: 'Polygon', coordinates: [ring] } }),
  ];
  const house = (label: string, x: number, gridId: string | null) => ({ label, gridId, point: [x, 1] as const });

  it('are found in no grid, in two of the general layer, or unknown to the register, each with its place', () => {
    const houses = [house('一号', 0.5, '1'), house('二号', 1.5, '1'), house('三号', 5, null), house('四号', 2.5, null)];
    expect(checkBuildings(grids, houses).map(({ kind, names, at }) => [kind, names.join(), at?.[0]])).toEqual([
      ['building-two-grids', '二号,网格1,网格2', 1.5],
      ['building-no-grid', '三号', 5],
      ['building-no-grid', '四号,网格2', 2.5],
    ]);
  });
});

it('an answer holds 500 findings of a kind, and tells how many there are', () => {
  const many = Array.from({ length: 700 }, (_, i) => findingOf('building-no-grid', [], { names: [`${i}`] }));
  const answer = presentCheck({ checkedAt: '', areas: 1, buildings: 700, findings: [findingOf('gap', [community]), ...many] });
  expect(answer.findings.length).toBe(501);
  expect(answer.counts).toEqual({ gap: 1, 'building-no-grid': 700 });
});
