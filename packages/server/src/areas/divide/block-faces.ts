import { flatContains } from '@gridkeeper/domain/areas/contains.ts';
import { keyOf } from '@gridkeeper/domain/areas/divide/plane.ts';
import { linesBetween } from './between-buildings.ts';
import type { Block } from './blocks.ts';
import type { LineWork, Piece, Segments } from './line-work.ts';
import { boxOf, type PlacedBuilding } from './prepare.ts';
import { type Box, pushClipped } from './segments.ts';

/** A piece of ground with the buildings on it, by their numbers; `solid`: it lies under a building, else it is the ground around. */
export type GroundPiece = { readonly rings: readonly Float64Array[]; readonly owners: readonly number[]; readonly solid: boolean };

/** Points along an outline at most so many metres apart. */
const spacing = 8;
/** Buildings that overlap by less, in square metres, are drawn carelessly, no more. */
const overlap = 1;

export type BlockWork = {
  readonly lineWork: LineWork;
  readonly buildings: readonly PlacedBuilding[];
  /** Numbers of buildings whose box meets a box. */
  readonly near: (box: Box) => readonly number[];
  /** Minor roads, estates' outlines and ends of barriers within a box, clipped to it. */
  readonly softLines: (box: Box) => Segments;
  readonly metresX: number;
  readonly metresY: number;
};

/** Cuts a block into buildings and the ground around each, with lines in the middle between them and along its minor roads. */
export function facesOfBlock({ rings, fixed }: Block, work: BlockWork): readonly GroundPiece[] {
  const box = boxOf(rings);
  const numbers = fixed >= 0 ? [] : work.near(box).filter((number) => work.buildings[number]?.fixed === -1);
  const sites = sitesIn(numbers, { rings, fixed }, work);
  const { present } = sites;
  const [only] = present;
  if (present.length < 2) return [{ rings, owners: present, solid: only !== undefined }];
  const outlines: Segments = [];
  for (const number of present) {
    for (const ring of work.buildings[number]?.parts.flat() ?? []) pushRing(outlines, ring, box);
  }
  const block: Segments = [];
  for (const ring of rings) pushRing(block, ring, box);
  const between = linesBetween(sites, box, work.metresY / work.metresX);
  const { pieces } = work.lineWork.pieces([...block, ...outlines, ...work.softLines(box), ...between]);
  const inside = pieces.filter(({ inner: [x, y] }) => flatContains([rings], x, y));
  const under = inside.map(({ inner: [x, y] }) => present.filter((number) => inBuilding(work.buildings[number], x, y)));
  const overlapping = overlapsOf(inside, under, work);
  return inside.map(({ rings: own }, i): GroundPiece => {
    const [first, ...more] = under[i] ?? [];
    const over = first === undefined ? [] : [first, ...more.filter((other) => (overlapping.get(pairOf(first, other)) ?? 0) > overlap)];
    const shell = boxOf(own.slice(0, 1));
    // The place of a building counts as a part of it: a register finds its grid by that.
    const standing = present.filter((number) => !over.includes(number) && standsIn(work.buildings[number], shell, own));
    const owners = [...over, ...standing];
    return { rings: own, owners, solid: owners.length > 0 };
  });
}

const pairOf = (a: number, b: number): number => a * 2 ** 26 + b;

/** Square metres that lie under two buildings, by pair. */
function overlapsOf(pieces: readonly Piece[], under: readonly (readonly number[])[], work: BlockWork): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  under.forEach(([first, ...more], i) => {
    for (const other of more) {
      const pair = pairOf(first ?? 0, other);
      found.set(pair, (found.get(pair) ?? 0) + squareMetresOf(pieces[i]?.rings ?? [], work));
    }
  });
  return found;
}

function standsIn(building: PlacedBuilding | undefined, [west, south, east, north]: Box, rings: readonly Float64Array[]): boolean {
  if (building === undefined) return false;
  const { x, y } = building;
  return west <= x && x <= east && south <= y && y <= north && flatContains([rings], x, y);
}

function inBuilding(building: PlacedBuilding | undefined, x: number, y: number): boolean {
  if (building === undefined) return false;
  const [west, south, east, north] = building.box;
  return west <= x && x <= east && south <= y && y <= north && flatContains(building.parts, x, y);
}

/** Points of buildings in a block, each once, and all buildings that have one there. */
function sitesIn(numbers: readonly number[], { rings }: Block, { buildings, metresX, metresY }: BlockWork) {
  const points: number[] = [];
  const owners: number[] = [];
  const known = new Set<number>();
  const present = new Set<number>();
  const put = (owner: number, x: number, y: number) => {
    if (!flatContains([rings], x, y)) return;
    present.add(owner);
    const key = keyOf([x, y]);
    if (known.has(key)) return;
    known.add(key);
    points.push(x, y);
    owners.push(owner);
  };
  for (const number of numbers) {
    const building = buildings[number];
    if (building === undefined) continue;
    if (!flatContains(building.parts, building.x, building.y)) put(number, building.x, building.y);
    for (const ring of building.parts.flat()) {
      for (let i = 0; i + 3 < ring.length; i += 2) {
        const [ax, ay, bx, by] = [ring[i] ?? 0, ring[i + 1] ?? 0, ring[i + 2] ?? 0, ring[i + 3] ?? 0];
        const steps = Math.max(1, Math.ceil(Math.hypot((bx - ax) * metresX, (by - ay) * metresY) / spacing));
        for (let step = 0; step < steps; step += 1) {
          put(number, Math.round(ax + ((bx - ax) * step) / steps), Math.round(ay + ((by - ay) * step) / steps));
        }
      }
    }
  }
  return { points, owners, present: [...present] };
}

/** @param ring closed or not; it is closed either way */
function pushRing(segments: Segments, ring: Float64Array, box: Box): void {
  let [ax, ay] = [ring[ring.length - 2] ?? 0, ring[ring.length - 1] ?? 0];
  for (let i = 0; i < ring.length; i += 2) {
    const [bx, by] = [ring[i] ?? 0, ring[i + 1] ?? 0];
    pushClipped(segments, ax, ay, bx, by, box);
    [ax, ay] = [bx, by];
  }
}

function squareMetresOf(rings: readonly Float64Array[], { metresX, metresY }: BlockWork): number {
  return rings.reduce((sum, ring) => sum + turningOf(ring) / 2, 0) * metresX * metresY;
}

export function turningOf(ring: Float64Array): number {
  let sum = 0;
  const [ox, oy] = [ring[0] ?? 0, ring[1] ?? 0];
  let [ax, ay] = [ring[ring.length - 2] ?? 0, ring[ring.length - 1] ?? 0];
  for (let i = 0; i < ring.length; i += 2) {
    const [bx, by] = [ring[i] ?? 0, ring[i + 1] ?? 0];
    sum += (ax - ox) * (by - oy) - (bx - ox) * (ay - oy);
    [ax, ay] = [bx, by];
  }
  return sum;
}
