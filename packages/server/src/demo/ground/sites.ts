import type { Metres } from './plane.ts';
import { type Random, randomOf } from './random.ts';

/** Where a grid will grow, and on which side of the town's long lines it lies. */
export type Site = {
  readonly at: Metres;
  readonly village: number;
  /** Between the northern road and the river, north of the one, or south of the other. */
  readonly band: 'north' | 'middle' | 'south';
  /** One of the four grids around the crossing, where the street has its seat 驻地. */
  readonly seat: boolean;
};

/**
 * Two sites for each of the 13 villages (plan G1: 26 grids, two a village). Sites stand in mirrored pairs on both sides of the highway and of the
 * avenue, so that the border between them is the road itself.
 */
export function drawSites(seed: number): readonly Site[] {
  const random = randomOf(seed, 'sites');
  const pair = (village: number, band: Site['band'], seat: boolean, ...at: readonly [Metres, Metres]): readonly Site[] =>
    at.map((one) => ({ at: one, village, band, seat }));
  const [sx, sy] = [random.between(370, 420), random.between(330, 370)];
  const north = mirrored(random, 640, 760, 1_480, 1_600);
  const farNorth = mirrored(random, 700, 800, 2_750, 2_950);
  const south = mirrored(random, 720, 820, -1_620, -1_480);
  const farSouth = mirrored(random, 700, 860, -2_820, -2_650);
  return [
    ...pair(0, 'middle', true, [-sx, sy], [-sx, -sy]),
    ...pair(1, 'middle', true, [sx, sy], [sx, -sy]),
    ...pair(2, 'middle', false, ...acrossHighway(random, -1_430)),
    ...pair(3, 'middle', false, ...acrossHighway(random, -2_680)),
    ...pair(4, 'middle', false, ...acrossHighway(random, 1_480)),
    ...pair(5, 'middle', false, ...acrossHighway(random, 2_760)),
    ...pair(6, 'north', false, north[0], farNorth[0]),
    ...pair(7, 'north', false, north[1], farNorth[1]),
    ...pair(8, 'north', false, near(random, -2_050, 1_640), near(random, -2_100, 2_800)),
    ...pair(9, 'north', false, near(random, 2_080, 1_640), near(random, 2_150, 2_760)),
    ...pair(10, 'south', false, south[0], near(random, -2_150, -1_700)),
    ...pair(11, 'south', false, south[1], near(random, 2_180, -1_760)),
    ...pair(12, 'south', false, ...farSouth),
  ];
}

/** Beyond the town: neighbours whose ground is not drawn, only the border with them. */
export function drawFence(seed: number): readonly Metres[] {
  const random = randomOf(seed, 'fence');
  const posts = 22;
  return Array.from({ length: posts }, (_, i) => {
    const angle = (2 * Math.PI * (i + random.between(-0.2, 0.2))) / posts;
    return [(4_050 + random.between(-200, 200)) * Math.cos(angle), (4_000 + random.between(-200, 250)) * Math.sin(angle)];
  });
}

/** Two sites with the avenue (x = 0) between them. */
function mirrored(random: Random, fromX: number, toX: number, fromY: number, toY: number): readonly [Metres, Metres] {
  const [x, y] = [random.between(fromX, toX), random.between(fromY, toY)];
  return [
    [-x, y],
    [x, y],
  ];
}

/** Two sites with the highway (y = 0) between them. */
function acrossHighway(random: Random, x: number): readonly [Metres, Metres] {
  const [ax, ay] = [x + random.between(-110, 110), random.between(500, 620)];
  return [
    [ax, ay],
    [ax, -ay],
  ];
}

function near(random: Random, x: number, y: number): Metres {
  return [x + random.between(-130, 130), y + random.between(-130, 130)];
}
