import type { AreaShape, MultiPolygon } from '@gridkeeper/domain/areas/wire.ts';
import initGeosJs from 'geos-wasm';
import { geojsonToGeosGeom, geosGeomToGeojson } from 'geos-wasm/helpers';

type Library = Awaited<ReturnType<typeof initGeosJs>>;

let loading: Promise<Library> | undefined;

/** A geometry in the library's own memory; it lives as long as the work it was made in. */
export type Handle = number;

/** GEOS, as far as the self-check of division needs it. Coordinates stay degrees: shared sides stay exactly equal. */
export class Geos {
  readonly #library: Library;
  #made: Handle[] = [];

  private constructor(library: Library) {
    this.#library = library;
  }

  /** Loads the library once (1 MB of WebAssembly, on first use) and hands out a work space of its own. */
  static async open(): Promise<Geos> {
    loading ??= initGeosJs();
    return new Geos(await loading);
  }

  /** Frees all that was made since the last time. */
  clear(): void {
    for (const handle of this.#made) this.#library.GEOSGeom_destroy(handle);
    this.#made = [];
  }

  shape(shape: AreaShape): Handle {
    return this.#keep(geojsonToGeosGeom(shape, this.#library));
  }

  isValid(handle: Handle): boolean {
    return this.#library.GEOSisValid(handle) === 1;
  }

  /** All shapes as one collection, in their order. */
  collection(shapes: readonly AreaShape[]): Handle {
    return this.#keep(geojsonToGeosGeom({ type: 'GeometryCollection', geometries: shapes }, this.#library));
  }

  /** Which members of a collection do not fit their neighbours edge to edge (they overlap one, or share a side that has other corners there). */
  misfits(collection: Handle): readonly number[] {
    const slot = this.#library.Module._malloc(4);
    const fits = this.#library.GEOSCoverageIsValid(collection, 0, slot);
    const edges = this.#library.Module.getValue(slot, '*');
    this.#library.Module._free(slot);
    if (edges === 0) return [];
    this.#keep(edges);
    if (fits === 1) return [];
    const count = this.#library.GEOSGetNumGeometries(edges);
    return Array.from({ length: count }, (_, i) => i).filter(
      (i) => this.#library.GEOSisEmpty(this.#library.GEOSGetGeometryN(edges, i)) === 0,
    );
  }

  /** The ground of all members together. `fitting`: none of them is a misfit, which is much faster. */
  union(collection: Handle, fitting: boolean): Handle {
    return this.#keep(fitting ? this.#library.GEOSCoverageUnion(collection) : this.#library.GEOSUnaryUnion(collection));
  }

  difference(a: Handle, b: Handle): Handle {
    return this.#keep(this.#library.GEOSDifference(a, b));
  }

  intersection(a: Handle, b: Handle): Handle {
    return this.#keep(this.#library.GEOSIntersection(a, b));
  }

  /** The polygons of a geometry, lines and points left out. */
  polygons(handle: Handle): readonly AreaShape[] {
    if (this.#library.GEOSisEmpty(handle) === 1) return [];
    return polygonsIn(geosGeomToGeojson(handle, this.#library));
  }

  #keep(handle: Handle): Handle {
    if (handle === 0) throw new Error('GEOS could not make a geometry.');
    this.#made.push(handle);
    return handle;
  }
}

type Foreign = { readonly type: string; readonly coordinates?: unknown; readonly geometries?: readonly Foreign[] };

function polygonsIn(geometry: Foreign): readonly AreaShape[] {
  if (geometry.type === 'GeometryCollection') return (geometry.geometries ?? []).flatMap(polygonsIn);
  if (geometry.type === 'Polygon') return [geometry as AreaShape];
  if (geometry.type !== 'MultiPolygon') return [];
  return (geometry as MultiPolygon).coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }));
}
