import type { AreaShape, MultiPolygon } from '@gridkeeper/domain/areas/wire.ts';
import initGeosJs from 'geos-wasm';
import { geojsonToGeosGeom, geosGeomToGeojson } from 'geos-wasm/helpers';

type Library = Awaited<ReturnType<typeof initGeosJs>>;

let loading: Promise<Library> | undefined;

/** GEOS_GEOMETRYCOLLECTION of GEOSGeomTypes. */
const collectionType = 7;

/** A geometry in the library's own memory; it lives as long as the work it was made in. */
export type Handle = number;

/** GEOS, as far as the self-check of division needs it. Coordinates stay degrees: shared sides stay exactly equal. */
export class Geos {
  readonly #library: Library;
  readonly #shapes = new Map<AreaShape, Handle>();
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
    this.#shapes.clear();
  }

  /** A shape is brought over once, however often it is asked for. */
  shape(shape: AreaShape): Handle {
    const known = this.#shapes.get(shape) ?? this.#keep(geojsonToGeosGeom(shape, this.#library));
    this.#shapes.set(shape, known);
    return known;
  }

  isValid(handle: Handle): boolean {
    return this.#library.GEOSisValid(handle) === 1;
  }

  /** The ground of all of them together. */
  union(handles: readonly Handle[]): Handle {
    const library = this.#library;
    const slots = library.Module._malloc(4 * handles.length);
    // The collection owns its members: they are copies.
    const members = handles.map((handle) => library.GEOSGeom_clone(handle));
    library.Module.HEAPU32.set(members, slots / 4);
    const collection = this.#keep(library.GEOSGeom_createCollection(collectionType, slots, handles.length));
    library.Module._free(slots);
    return this.#keep(library.GEOSUnaryUnion(collection));
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
