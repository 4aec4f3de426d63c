import { type Cells, cellsOf, outlineOf, sideKey } from './cells.ts';
import { along, curveThrough, distance, type Line, type Metres } from './plane.ts';
import { type Random, randomOf } from './random.ts';
import { drawFence, drawSites, type Site } from './sites.ts';

/** The town's plan in metres: cells of 26 grids, each side drawn once, and the four long lines that run along sides. */
export type Plan = {
  readonly sites: readonly Site[];
  readonly rings: readonly (readonly number[])[];
  /** The drawn side from its lower corner number to its higher. */
  readonly sides: ReadonlyMap<string, Line>;
  readonly highway: Line;
  readonly avenue: Line;
  readonly northRoad: Line;
  readonly river: Line;
};

type Chain = readonly number[];

/** Draws the plan of a seed. */
export function drawPlan(seed: number): Plan {
  const sites = drawSites(seed);
  const cells = cellsOf([...sites.map(({ at }) => at), ...drawFence(seed)], sites.length);
  const between = (differ: (a: Site, b: Site) => boolean) => chainBetween(cells, sites, differ);
  const chains = {
    highway: between((a, b) => a.at[1] > 0 !== b.at[1] > 0),
    avenue: between((a, b) => a.at[0] > 0 !== b.at[0] > 0),
    northRoad: between((a, b) => (a.band === 'north') !== (b.band === 'north')),
    river: between((a, b) => (a.band === 'south') !== (b.band === 'south')),
  };
  const corners = settle(cells, chains);
  const random = randomOf(seed, 'sides');
  const sides = new Map<string, Line>();
  const draw = (chain: Chain, stretches: readonly Line[]): Line => {
    for (const [i, stretch] of stretches.entries()) keep(sides, chain[i] ?? 0, chain[i + 1] ?? 0, stretch);
    return [...stretches.flatMap((stretch) => stretch.slice(0, -1)), ...stretches.slice(-1).flatMap((stretch) => stretch.slice(-1))];
  };
  const nodes = (chain: Chain) => chain.map((corner): Metres => corners[corner] ?? [0, 0]);
  const lines = {
    highway: draw(chains.highway, curveThrough(nodes(chains.highway), 14)),
    avenue: draw(chains.avenue, curveThrough(nodes(chains.avenue), 14)),
    northRoad: draw(chains.northRoad, curveThrough(nodes(chains.northRoad), 12)),
    river: draw(chains.river, meander(random, nodes(chains.river))),
  };
  for (const ring of cells.rings) {
    ring.forEach((to, i) => {
      const from = ring.at(i - 1) ?? to;
      const ends = [corners[from], corners[to]] as const;
      if (ends[0] !== undefined && ends[1] !== undefined && !sides.has(sideKey(from, to)))
        keep(sides, from, to, border(random, ends[0], ends[1]));
    });
  }
  return { sites, rings: cells.rings, sides, ...lines };
}

function keep(sides: Map<string, Line>, from: number, to: number, line: Line): void {
  sides.set(sideKey(from, to), from < to ? line : line.toReversed());
}

/** The corners along which two kinds of cells meet, from the western or southern end to the other. */
function chainBetween({ corners, rings }: Cells, sites: readonly Site[], differ: (a: Site, b: Site) => boolean): Chain {
  const owner = new Map<string, Site>();
  const links = new Map<number, number[]>();
  rings.forEach((ring, number) => {
    ring.forEach((to, i) => {
      const from = ring.at(i - 1) ?? to;
      const site = sites[number];
      const other = owner.get(sideKey(from, to));
      if (site === undefined) return;
      owner.set(sideKey(from, to), site);
      if (other === undefined || !differ(site, other)) return;
      links.set(from, [...(links.get(from) ?? []), to]);
      links.set(to, [...(links.get(to) ?? []), from]);
    });
  });
  const reach = ([x, y]: Metres) => x + y;
  const ends = [...links.keys()].filter((corner) => links.get(corner)?.length === 1);
  const [start, end] = ends.sort((a, b) => reach(corners[a] ?? [0, 0]) - reach(corners[b] ?? [0, 0]));
  if (start === undefined || end === undefined || ends.length !== 2) throw new Error('A line of the plan has no clear ends.');
  const chain = [start];
  for (let at = start; at !== end; ) {
    const step = links.get(at)?.find((corner) => corner !== chain.at(-2));
    if (step === undefined || chain.length > links.size) throw new Error('A line of the plan breaks off.');
    chain.push(step);
    at = step;
  }
  return chain;
}

/** Straightens the highway and the avenue, and eases the bends of the northern road, the river and the town's border. */
function settle(
  { corners, rings }: Cells,
  chains: Readonly<Record<'highway' | 'avenue' | 'northRoad' | 'river', Chain>>,
): readonly Metres[] {
  const settled: Metres[] = [...corners];
  for (const chain of [chains.northRoad, chains.river]) {
    const before = chain.map((corner): Metres => settled[corner] ?? [0, 0]);
    chain.forEach((corner, i) => {
      const [last, here, next] = [before[i - 1], before[i], before[i + 1]];
      if (last !== undefined && here !== undefined && next !== undefined) settled[corner] = along(here, along(last, next, 0.5), 0.55);
    });
  }
  const outline = outlineOf(rings);
  const before = outline.map((corner): Metres => settled[corner] ?? [0, 0]);
  outline.forEach((corner, i) => {
    const middle = along(before.at(i - 1) ?? [0, 0], before[(i + 1) % before.length] ?? [0, 0], 0.5);
    settled[corner] = along(settled[corner] ?? middle, middle, 0.3);
  });
  for (const corner of chains.highway) settled[corner] = [settled[corner]?.[0] ?? 0, 0];
  for (const corner of chains.avenue) settled[corner] = [0, settled[corner]?.[1] ?? 0];
  return settled;
}

/** A border between fields: nearly straight, with a kink or two. */
function border(random: Random, from: Metres, to: Metres): Line {
  return curveThrough(bent(random, from, to, 260, 0.055), 4).flatMap((stretch, i) => (i === 0 ? stretch : stretch.slice(1)));
}

/** A river between its fixed points: it swings to one side, then to the other. */
function meander(random: Random, nodes: Line): readonly Line[] {
  const bends = nodes.slice(1).map((to, i) => bent(random, nodes[i] ?? to, to, 300, 0.1));
  const whole = [...bends.flatMap((bend) => bend.slice(0, -1)), ...nodes.slice(-1)];
  const curved = curveThrough(whole, 6);
  let used = 0;
  return bends.map((bend) => {
    const mine = curved.slice(used, used + bend.length - 1);
    used += bend.length - 1;
    return mine.flatMap((stretch, i) => (i === 0 ? stretch : stretch.slice(1)));
  });
}

/** A line with a point about every `step` metres, moved sideways by up to `share` of the whole length, to alternating sides. */
function bent(random: Random, from: Metres, to: Metres, step: number, share: number): Line {
  const length = distance(from, to);
  const count = Math.max(1, Math.round(length / step));
  const [nx, ny] = [-(to[1] - from[1]) / length, (to[0] - from[0]) / length];
  let sign = random.next() < 0.5 ? -1 : 1;
  const inner = Array.from({ length: count - 1 }, (_, i): Metres => {
    sign = -sign;
    const offset = sign * random.between(0.2, 1) * Math.min(share * length, 90);
    const [x, y] = along(from, to, (i + 1) / count);
    return [x + nx * offset, y + ny * offset];
  });
  return [from, ...inner, to];
}
