import { boundsOf } from '@gridkeeper/domain/areas/bounds.ts';
import { type FlatPolygon, flatContains, flatten } from '@gridkeeper/domain/areas/contains.ts';
import type { AreaShape } from '@gridkeeper/domain/areas/wire.ts';
import Flatbush from 'flatbush';

export type IndexedGrid = { readonly id: string; readonly shape: AreaShape };

/** Finds the grid of a point: boxes first (a packed R-tree), then ray casting; built once, never changed. */
export class GridIndex {
  readonly #ids: readonly string[];
  readonly #polygons: readonly (readonly FlatPolygon[])[];
  readonly #boxes: Flatbush | undefined;

  constructor(grids: readonly IndexedGrid[]) {
    const placed = grids.flatMap(({ id, shape }) => {
      const bounds = boundsOf(shape);
      return bounds === undefined ? [] : [{ id, shape, bounds }];
    });
    this.#ids = placed.map(({ id }) => id);
    this.#polygons = placed.map(({ shape }) => flatten(shape));
    if (placed.length === 0) return;
    this.#boxes = new Flatbush(placed.length);
    for (const { bounds } of placed) this.#boxes.add(...bounds);
    this.#boxes.finish();
  }

  /** The id of the grid that holds the point. Where grids overlap, the one that came first; the self-check reports the overlap. */
  find(lon: number, lat: number): string | undefined {
    let found = Number.POSITIVE_INFINITY;
    this.#boxes?.search(lon, lat, lon, lat, (index) => {
      if (index < found && flatContains(this.#polygons[index] ?? [], lon, lat)) found = index;
      return false;
    });
    return this.#ids[found];
  }

  /** The ids of all grids that hold the point, in their order: more than one where they overlap. */
  findAll(lon: number, lat: number): readonly string[] {
    const held = this.#boxes?.search(lon, lat, lon, lat, (index) => flatContains(this.#polygons[index] ?? [], lon, lat)) ?? [];
    return held.sort((a, b) => a - b).flatMap((index) => this.#ids[index] ?? []);
  }
}
