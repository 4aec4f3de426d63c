import { flatContains } from '@gridkeeper/domain/areas/contains.ts';
import { linesBetween } from './between-buildings.ts';
import type { Block } from './blocks.ts';
import type { LineWork, Segments } from './line-work.ts';
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
  const present = [...new Set(sites.owners)];
  const [only] = present;
  if (present.length < 2) return [{ rings, owners: present, solid: only !== undefined }];
  const outlines: Segments = [];
  for (const number of present) {
    for (const ring of work.buildings[number]?.rings ?? []) pushRing(outlines, ring, box);
  }
  const block: Segments = [];
  for (const ring of rings) pushRing(block, ring, box);
  const between = linesBetween(sites, box, work.metresY / work.metresX);
  const { pieces } = work.lineWork.pieces([...block, ...outlines, ...work.softLines(box), ...between]);
  const places = present.filter((number) => work.buildings[number]?.rings.length === 0);
  return pieces
    .filter(({ inner: [x, y] }) => flatContains([rings], x, y))
    .map(({ rings: own, inner: [x, y] }): GroundPiece => {
      const under = present.filter((number) => inBuilding(work.buildings[number], x, y));
      const owners = under.length > 1 && squareMetresOf(own, work) < overlap ? under.slice(0, 1) : under;
      const standing = places.filter((number) => {
        const { x: px = 0, y: py = 0 } = work.buildings[number] ?? {};
        return flatContains([own], px, py);
      });
      return { rings: own, owners: [...owners, ...standing], solid: owners.length + standing.length > 0 };
    });
}

function inBuilding(building: PlacedBuilding | undefined, x: number, y: number): boolean {
  if (building === undefined || building.rings.length === 0) return false;
  const [west, south, east, north] = building.box;
  return west <= x && x <= east && south <= y && y <= north && flatContains([building.rings], x, y);
}

function sitesIn(numbers: readonly number[], { rings }: Block, { buildings, metresX, metresY }: BlockWork) {
  const points: number[] = [];
  const owners: number[] = [];
  const known = new Set<number>();
  const put = (owner: number, x: number, y: number) => {
    const key = x * 2 ** 26 + y;
    if (known.has(key) || !flatContains([rings], x, y)) return;
    known.add(key);
    points.push(x, y);
    owners.push(owner);
  };
  for (const number of numbers) {
    const building = buildings[number];
    if (building?.rings.length === 0) put(number, building.x, building.y);
    for (const ring of building?.rings ?? []) {
      for (let i = 0; i + 3 < ring.length; i += 2) {
        const [ax, ay, bx, by] = [ring[i] ?? 0, ring[i + 1] ?? 0, ring[i + 2] ?? 0, ring[i + 3] ?? 0];
        const steps = Math.max(1, Math.ceil(Math.hypot((bx - ax) * metresX, (by - ay) * metresY) / spacing));
        for (let step = 0; step < steps; step += 1) {
          put(number, Math.round(ax + ((bx - ax) * step) / steps), Math.round(ay + ((by - ay) * step) / steps));
        }
      }
    }
  }
  return { points, owners };
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
