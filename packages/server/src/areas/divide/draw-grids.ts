import { type Chain, chainsOf } from '@gridkeeper/domain/areas/divide/borders/chains.ts';
import { eachEdgeOf } from '@gridkeeper/domain/areas/divide/borders/mesh.ts';
import { shapesOfChains } from '@gridkeeper/domain/areas/divide/borders/shapes-of-chains.ts';
import { smooth } from '@gridkeeper/domain/areas/divide/borders/smooth.ts';
import type { AreaShape } from '@gridkeeper/domain/areas/wire.ts';
import Flatbush from 'flatbush';
import type { Ground } from './ground.ts';
import type { Prepared } from './prepare.ts';

/**
 * The shape of each grid, without corners that only the joining needed and with small bends made straight. Along the boundary and along fixed grids
 * there are the corners that were given and those where borders end, no others.
 * @param gridOf the grid of each face; fixed ones come last
 */
export function drawGrids(prepared: Prepared, ground: Ground, gridOf: Int32Array, grids: number): readonly (AreaShape | undefined)[] {
  const { corners, isEnd, onOneSide } = ground;
  const { plane, fixed } = prepared;
  const isFixed = (grid: number) => grid < 0 || grid >= grids - fixed.length;
  const chains = chainsOf(ground.faces, gridOf).map((chain): Chain => {
    const given = (corner: number, i: number) => i === 0 || i === chain.corners.length - 1 || plane.isGiven(corners.at(corner));
    const line = isFixed(chain.left) || isFixed(chain.right) ? chain.corners.filter(given) : withoutJoints(chain.corners, onOneSide);
    return { ...chain, corners: line };
  });
  const walls = new Set<number>();
  ground.faces.forEach((face, i) => {
    if (ground.solid[i] && (ground.fixed[i] ?? -1) < 0) eachEdgeOf(face, (from) => walls.add(from));
  });
  const stays = (corner: number) => isEnd(corner) || walls.has(corner) || onSide(corner);
  const sides = new Set<number>();
  for (const { corners: line, left, right } of chains) if (left < 0 || right < 0) for (const corner of line) sides.add(corner);
  const onSide = (corner: number) => sides.has(corner) || onOneSide(corner, corner, corner);
  const smoothed = smooth(chains, { plane, corners, stays, obstacles: obstaclesOf(prepared, ground, chains) });
  return shapesOfChains(plane, corners, smoothed, grids);
}

function withoutJoints(line: readonly number[], onOneSide: Ground['onOneSide']): readonly number[] {
  const kept: number[] = [];
  line.forEach((corner, i) => {
    const [before, after] = [kept[kept.length - 1], line[i + 1]];
    if (before === undefined || after === undefined || !onOneSide(before, corner, after)) kept.push(corner);
  });
  return kept;
}

function obstaclesOf({ buildings }: Prepared, { corners }: Ground, chains: readonly Chain[]) {
  const points: (readonly [number, number])[] = [];
  for (const { parts } of buildings) {
    for (const ring of parts.flat()) for (let i = 0; i + 3 < ring.length; i += 2) points.push([ring[i] ?? 0, ring[i + 1] ?? 0]);
  }
  for (const { x, y } of buildings) points.push([x, y]);
  for (const { corners: line } of chains) for (const corner of line) points.push(corners.at(corner));
  const index = new Flatbush(Math.max(points.length, 1));
  for (const [x, y] of points) index.add(x, y);
  if (points.length === 0) index.add(0, 0);
  index.finish();
  return (west: number, south: number, east: number, north: number) =>
    index.search(west, south, east, north).flatMap((i) => (points[i] === undefined ? [] : [points[i]]));
}
