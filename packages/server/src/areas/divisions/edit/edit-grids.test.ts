import { contains } from '@gridkeeper/domain/areas/contains.ts';
import { squareMetresOf } from '@gridkeeper/domain/areas/measure.ts';
import { polygonsOf } from '@gridkeeper/domain/areas/parts.ts';
import { tilesExactly } from '@gridkeeper/domain/areas/tiles-exactly.ts';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '../../../platform/app-error.ts';
import { GroundCutter } from '../../geos-overlay.ts';
import { at, box, community, halves, houses } from '../testing/small-community.ts';
import { editGrids, type HandEdit } from './edit-grids.ts';
import type { EditedGrid } from './edited-grid.ts';
import type { StandingBuilding } from './workshop.ts';

let cutter: GroundCutter;
beforeAll(async () => {
  cutter = await GroundCutter.open();
});

const edit = (grids: readonly EditedGrid[], wanted: HandEdit) =>
  editGrids(
    { cutter, grids, locked: new Set(grids.filter(({ locked }) => locked).map(({ key }) => key)), buildings: houses },
    grids,
    wanted,
  );

const refused = (grids: readonly EditedGrid[], wanted: HandEdit) => {
  try {
    edit(grids, wanted);
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  return 'not refused';
};

const total = squareMetresOf(community);
const refsIn = ({ shape }: EditedGrid) => houses.filter(({ point }) => contains(shape, point)).map(({ ref }) => ref);
const byKey = (grids: readonly EditedGrid[], key: string) => {
  const found = grids.find((one) => one.key === key);
  if (!found) throw new Error(`no grid ${key}`);
  return found;
};

/** Covers the community exactly, edge by edge; and each house lies whole in one grid. */
const sound = (grids: readonly EditedGrid[]) => {
  const shapes = grids.map(({ shape }) => shape);
  const outline = cutter.join(shapes);
  expect(tilesExactly(outline, shapes)).toBe(true);
  expect(polygonsOf(outline)).toHaveLength(1);
  expect(Math.abs(squareMetresOf(outline) - total)).toBeLessThan(0.5);
  for (const { shape, ref } of houses) {
    if (shape === null) continue;
    const shares = shapes.filter((one) => cutter.common(shape, one).reduce((sum, part) => sum + squareMetresOf(part), 0) > 0.5);
    expect([ref, shares.length]).toEqual([ref, 1]);
  }
};

describe('an edit of a proposal by hand', () => {
  it('splits a grid by a stroke between two rows of houses: 4 and 2 of its 6 houses', () => {
    const after = edit(halves, { do: 'split', key: 'w', line: [at(50, 100), at(150, 100)] });
    expect(after.map(({ key, name }) => [key, name])).toEqual([
      ['w', '西格'],
      ['e', '东格'],
      ['e1', '西格-2'],
    ]);
    expect([refsIn(byKey(after, 'w')).length, refsIn(byKey(after, 'e1')).length]).toEqual([4, 2]);
    sound(after);
    // The neighbour has the new corner, too: nothing but that changed of it.
    expect(polygonsOf(byKey(after, 'e').shape)[0]?.[0]).toHaveLength(6);
  });

  it('leaves no strip without a house when a stroke bends through the yard and out again', () => {
    const line = [at(50, 100), at(140, 100), at(140, 20), at(190, 20)];
    const after = edit(halves, { do: 'split', key: 'w', line });
    for (const grid of after) expect(refsIn(grid).length).toBeGreaterThan(0);
    expect(after.reduce((sum, { shape }) => sum + squareMetresOf(shape), 0)).toBeCloseTo(total, 0);
    expect(refused(halves, { do: 'split', key: 'w', line: [at(2, 100), at(2, 150)] })).toBe('division-edit-void');
  });

  it('leads a stroke through a house around it, and the house stays where most of it lies', () => {
    // At 148 m north: through the houses of the middle row, which stand from 144 to 156; a third of each lies south of it.
    const after = edit(halves, { do: 'split', key: 'w', line: [at(20, 148), at(180, 148)] });
    expect(refsIn(byKey(after, 'w')).length + refsIn(byKey(after, 'e1')).length).toBe(6);
    expect([...refsIn(byKey(after, 'w'))].sort()).toEqual(['h10', 'h5', 'h6', 'h9']);
    sound(after);
  });

  it('keeps footprints that overlap together, and names the building where it cannot', () => {
    const house = (ref: string, name: string, shape: ReturnType<typeof box>) => ({ ref, name, point: at(60, 150), shape });
    const [old, added] = [house('a', '老楼', box(50, 120, 60, 154)), house('c', '新楼', box(66, 146, 76, 180))];
    const stroke: HandEdit = { do: 'split', key: 'w', line: [at(20, 150), at(180, 150)] };
    // A part without any building would join the other.
    const gardens = [10, 290].map((north) => ({ ref: `g${north}`, name: '园圃', point: at(150, north), shape: null }));
    const split = (buildings: readonly StandingBuilding[]) =>
      editGrids({ cutter, grids: halves, locked: new Set(), buildings: [...buildings, ...gardens] }, halves, stroke);
    const pair = split([old, house('b', '加建', box(52, 148, 58, 175))]);
    // Most of the annex lies north of the stroke, but it stands in the old house, which lies south of it.
    expect(pair.filter(({ shape }) => contains(shape, at(55, 170))).map(({ shape }) => contains(shape, at(55, 125)))).toEqual([true]);
    // A gallery that runs from the one into the other would have to be on both sides.
    const refusal = expect.objectContaining({ code: 'division-line-cuts', values: { building: '连廊' } });
    expect(() => split([old, added, house('b', '连廊', box(55, 140, 72, 160))])).toThrow(refusal);
  });

  it('merges neighbours, and refuses grids that meet in a corner only', () => {
    const four = edit(edit(halves, { do: 'split', key: 'w', line: [at(50, 100), at(150, 100)] }), {
      do: 'split',
      key: 'e',
      line: [at(250, 100), at(350, 100)],
    });
    expect(refused(four, { do: 'merge', keys: ['w', 'e2'] })).toBe('division-not-neighbours');
    const after = edit(four, { do: 'merge', keys: ['w', 'e'] });
    expect(after.map(({ key }) => key)).toEqual(['w', 'e1', 'e2']);
    sound(after);
  });

  it('draws a school out of two grids; its corners snap to the border 3 m away', () => {
    const shape = box(120, 203, 280, 297);
    const after = edit(halves, { do: 'draw', name: '第一小学', kind: 'dedicated', shape, snapMetres: 5 });
    expect(refsIn(byKey(after, 'e1')).sort()).toEqual(['h10', 'h11']);
    sound(after);
    const beyond = edit(halves, { do: 'draw', name: '商场', kind: 'dedicated', shape: box(297, 196, 500, 400), snapMetres: 0 });
    expect(squareMetresOf(byKey(beyond, 'e1').shape)).toBeCloseTo(103 * 104, -2);
    sound(beyond);
  });

  it('gives a house with the ground around it to a neighbour, not to one it does not reach', () => {
    const after = edit(halves, { do: 'give', from: 'w', to: 'e', buildingRefs: ['h2'] });
    expect(refsIn(byKey(after, 'w'))).toHaveLength(5);
    expect(refsIn(byKey(after, 'e'))).toHaveLength(7);
    sound(after);
    expect(refused(halves, { do: 'give', from: 'w', to: 'e', buildingRefs: ['h1'] })).toBe('division-not-neighbours');
  });

  it('reshapes: what is gained comes from the neighbour, what is left goes to it', () => {
    const shape = {
      type: 'Polygon' as const,
      coordinates: [[at(0, 0), at(120, 0), at(120, 100), at(300, 100), at(300, 300), at(0, 300), at(0, 0)]],
    };
    const after = edit(halves, { do: 'reshape', key: 'w', shape, snapMetres: 1 });
    expect(refsIn(byKey(after, 'w')).sort()).toEqual(['h1', 'h10', 'h11', 'h5', 'h6', 'h7', 'h9']);
    sound(after);
  });

  it('leaves a locked grid where it is when a neighbour is cut beside it, though its corners lie off the raster', () => {
    const [west, east] = [
      [at(0, 0), at(200.0001, 0), at(203.003_33, 300), at(0, 300), at(0, 0)],
      [at(200.0001, 0), at(400, 0), at(400, 300), at(203.003_33, 300), at(200.0001, 0)],
    ].map((ring) => ring.map(([lon, lat]) => (lon > 117.0001 && lon < 117.004 ? ([lon + 3.1e-8, lat] as const) : ([lon, lat] as const))));
    const grids = halves.map((grid, i) => ({ ...grid, shape: { type: 'Polygon', coordinates: [(i === 0 ? west : east) ?? []] } as const }));
    const after = edit(edit(grids, { do: 'lock', keys: ['e'], locked: true }), {
      do: 'split',
      key: 'w',
      line: [at(50, 100), at(150, 100)],
    });
    expect(after).toHaveLength(3);
    const kept = byKey(after, 'e').shape;
    const corners = polygonsOf(kept)[0]?.[0]?.map(String) ?? [];
    expect(east?.every((corner) => corners.includes(String(corner)))).toBe(true);
    // The border's end, and where rounding had bent the line: all on it.
    expect(corners.length).toBeGreaterThan(5);
    // On the sphere a side that gains a corner covers a few square centimetres more.
    expect(Math.abs(squareMetresOf(kept) - squareMetresOf({ type: 'Polygon', coordinates: [east ?? []] }))).toBeLessThan(0.01);
  });

  it('takes nothing from a locked grid', () => {
    const locked = edit(halves, { do: 'lock', keys: ['e'], locked: true });
    expect(refused(locked, { do: 'split', key: 'e', line: [at(300, 10), at(300, 290)] })).toBe('division-grid-locked');
    const after = edit(locked, { do: 'draw', name: '小学', kind: 'dedicated', shape: box(100, 190, 300, 300), snapMetres: 0 });
    expect(squareMetresOf(byKey(after, 'e').shape)).toBeCloseTo(squareMetresOf(byKey(halves, 'e').shape), 3);
    sound(after);
  });

  it('refuses strokes and outlines that change nothing', () => {
    expect(refused(halves, { do: 'split', key: 'w', line: [at(250, 10), at(250, 290)] })).toBe('division-edit-void');
    const aside = { do: 'draw', name: '外', kind: 'dedicated', shape: box(500, 0, 600, 100), snapMetres: 0 } as const;
    expect(refused(halves, aside)).toBe('division-edit-void');
    expect(refused(halves, { do: 'merge', keys: ['w', 'w'] })).toBe('division-edit-void');
  });

  it('keeps the ground covered exactly and every house whole, whatever is done in whatever order', () => {
    const place = fc.record({ x: fc.integer({ min: -20, max: 420 }), y: fc.integer({ min: -20, max: 320 }) });
    const gesture = fc.record({
      what: fc.constantFrom('split', 'merge', 'draw', 'give', 'reshape', 'lock'),
      grid: fc.nat(20),
      other: fc.nat(20),
      a: place,
      b: place,
      house: fc.nat(11),
    });
    let kept = 0;
    fc.assert(
      fc.property(fc.array(gesture, { minLength: 4, maxLength: 10 }), (gestures) => {
        let grids = halves;
        for (const { what, grid, other, a, b, house } of gestures) {
          const key = grids[grid % grids.length]?.key ?? '';
          const second = grids[other % grids.length]?.key ?? '';
          const shape = box(Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x) + 1, Math.max(a.y, b.y) + 1);
          const wanted: Record<string, HandEdit> = {
            split: { do: 'split', key, line: [at(a.x, a.y), at(b.x, b.y)] },
            merge: { do: 'merge', keys: [key, second] },
            draw: { do: 'draw', name: '新格', kind: 'dedicated', shape, snapMetres: 8 },
            give: { do: 'give', from: key, to: second, buildingRefs: [houses[house]?.ref ?? ''] },
            reshape: { do: 'reshape', key, shape, snapMetres: 8 },
            lock: { do: 'lock', keys: [key], locked: other % 3 === 0 },
          };
          try {
            grids = edit(grids, wanted[what] as HandEdit);
            kept += 1;
          } catch (error) {
            if (!(error instanceof AppError)) throw error;
          }
          sound(grids);
        }
      }),
      { numRuns: 60 },
    );
    expect(kept).toBeGreaterThan(60);
  });
});
