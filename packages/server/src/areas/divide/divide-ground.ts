import { centreOf } from '@gridkeeper/domain/areas/centre.ts';
import { graphOf } from '@gridkeeper/domain/areas/divide/atoms/graph-of.ts';
import { gridOrder } from '@gridkeeper/domain/areas/divide/grid-order.ts';
import { holdFast } from '@gridkeeper/domain/areas/divide/hold-fast.ts';
import { partition } from '@gridkeeper/domain/areas/divide/partition/partition.ts';
import type { DividedGrid, DivideInput, DivideRemark, DivideResult } from '@gridkeeper/domain/areas/divide/wire.ts';
import { squareMetresOf } from '@gridkeeper/domain/areas/measure.ts';
import type { AreaShape } from '@gridkeeper/domain/areas/wire.ts';
import { type Atoms, atomsOf, fixedLabel } from './atoms-of.ts';
import { bordersOf } from './borders-of.ts';
import { Breather } from './breather.ts';
import { bridgesOf } from './bridges.ts';
import { dissolveBarriers } from './dissolve-barriers.ts';
import { drawGrids } from './draw-grids.ts';
import { figuresOf } from './figures-of.ts';
import { gridName } from './grid-names.ts';
import { groundOf } from './ground.ts';
import { LineWork } from './line-work.ts';
import { type Prepared, prepare } from './prepare.ts';

/**
 * Divides a community into grids 网格划分 (plans Z1, G1, W1): contiguous, balanced by work, no building cut, along barriers rather than across, without
 * gap or overlap because every border is one line with the same corners for both its sides. Dedicated grids are cut out first; locked ones keep their
 * ground and gain corners only where a border ends at them. Coordinates are degrees with seven decimals; given corners stay as they are.
 * @param given with sound shapes (`checkShape`)
 */
export async function divideGround(given: DivideInput): Promise<DivideResult> {
  const breather = new Breather();
  const input = { ...given, barriers: await dissolveBarriers(given.barriers) };
  const prepared = prepare(input);
  const lineWork = await LineWork.open();
  try {
    const ground = await groundOf(lineWork, input, prepared, breather);
    const borders = await bordersOf(ground, input, prepared, breather);
    const atoms = atomsOf(input, prepared, ground, borders);
    await breather.rest();
    const { rules } = input;
    const graph = graphOf(atoms.facts, atoms.atomOf, borders, rules, bridgesOf(atoms, ground, borders, rules));
    const gridOfAtom = await breather.through(partition(graph, rules, rules.seed));
    const fresh = gridOfAtom.reduce((most, grid) => Math.max(most, grid + 1), 0);
    const gridOf = atoms.atomOf.map((atom) => (atom >= 0 ? (gridOfAtom[atom] ?? 0) : fresh + fixedOf(atom)));
    const drawn = drawGrids(prepared, ground, gridOf, fresh + prepared.fixed.length);
    const locked = new Map(input.locked.map(({ shape }, i) => [fresh + i, shape]));
    const shapes = holdFast(new Map(drawn.flatMap((shape, grid) => (shape === undefined ? [] : [[grid, shape] as const]))), locked);
    const grids = named(prepared, shapes, fresh);
    const used = prepared.buildings.map(({ given }) => given);
    const measured = await figuresOf({ ...given, buildings: used }, grids);
    return { ...measured, remarks: [...prepared.remarks, ...reduced(input, prepared, shapes, fresh), ...tooLarge(input, prepared, atoms)] };
  } finally {
    lineWork.close();
  }
}

const fixedOf = (label: number): number => fixedLabel(0) - label;

/** New grids numbered from the north-west, then those given beforehand; of these only such as have ground in the boundary. */
function named({ fixed }: Prepared, shapes: ReadonlyMap<number, AreaShape>, fresh: number): readonly DividedGrid[] {
  const drawn = [...shapes].flatMap(([grid, shape]) => (grid < fresh ? [shape] : []));
  const taken = new Set(fixed.flatMap(({ key, name }) => [key, name]));
  const order = gridOrder(drawn.map(centreOf));
  let number = 0;
  const grids = order.flatMap((index): readonly DividedGrid[] => {
    const shape = drawn[index];
    if (shape === undefined) return [];
    do number += 1;
    while (taken.has(`grid-${number}`) || taken.has(gridName(number)));
    return [{ key: `grid-${number}`, name: gridName(number), kind: 'base', shape }];
  });
  const given = fixed.flatMap((grid, i): readonly DividedGrid[] => {
    const shape = shapes.get(fresh + i);
    return shape === undefined ? [] : [{ ...grid, shape }];
  });
  return [...grids, ...given];
}

/** Ground of more square metres is missed. */
const missed = 1;

/** Grids given beforehand that did not get all their ground, because others have it or it lies outside. */
function reduced(
  { locked }: DivideInput,
  { fixed, remarks }: Prepared,
  shapes: ReadonlyMap<number, AreaShape>,
  fresh: number,
): readonly DivideRemark[] {
  return fixed.flatMap(({ key, name, shape }, i): readonly DivideRemark[] => {
    const drawn = shapes.get(fresh + i);
    if (drawn !== undefined && squareMetresOf(drawn) > squareMetresOf(shape) - missed) return [];
    if (i >= locked.length) return [{ code: 'dedicated-cut', ref: name, at: centreOf(shape) }];
    const told = remarks.some(({ code, ref }) => code === 'locked-outside' && ref === key);
    return told ? [] : [{ code: 'locked-cut', ref: key, at: centreOf(shape) }];
  });
}

/** Buildings with more work than a grid may have: no border can balance them. */
function tooLarge({ rules }: DivideInput, { buildings }: Prepared, atoms: Atoms): readonly DivideRemark[] {
  const most = rules.target * (1 + rules.tolerance);
  return atoms.facts.flatMap(({ work }, atom) => {
    if (work <= most) return [];
    const own = (atoms.buildings[atom] ?? []).flatMap((number) => buildings[number]?.given ?? []);
    const [largest] = own.sort((a, b) => b.households - a.households);
    return largest === undefined ? [] : [{ code: 'building-too-large' as const, ref: largest.ref, at: largest.point }];
  });
}
