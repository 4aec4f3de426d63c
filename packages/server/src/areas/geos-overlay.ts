import { polygonsOf } from '@gridkeeper/domain/areas/parts.ts';
import type { AreaShape, Polygon } from '@gridkeeper/domain/areas/wire.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import initGeosJs from 'geos-wasm';
import { geojsonToGeosGeom, geosGeomToGeojson } from 'geos-wasm/helpers';

type Library = Awaited<ReturnType<typeof initGeosJs>>;
type Given = Parameters<typeof geojsonToGeosGeom>[0];
type Foreign = { readonly type: string; readonly coordinates?: unknown; readonly geometries?: readonly Foreign[] };

let loading: Promise<Library> | undefined;

/** Corners lie on a raster of so many degrees: a centimetre. Lines that cross meet in a corner of the raster, the same one for both. */
export const raster = 1e-7;

/** A place on the raster. */
export const onRaster = ([lon, lat]: LonLat): LonLat => [Math.round(lon / raster) / 1e7, Math.round(lat / raster) / 1e7];

/** A shape with all its corners on the raster. */
export function shapeOnRaster<Shape extends AreaShape>(shape: Shape): Shape {
  const each = (value: unknown): unknown =>
    Array.isArray(value) && typeof value[0] === 'number' ? onRaster(value as unknown as LonLat) : (value as readonly unknown[]).map(each);
  return { ...shape, coordinates: each(shape.coordinates) };
}

/** Cuts and joins ground so that neighbours share their corners exactly: all lines are noded together on one raster. */
export class GroundCutter {
  readonly #library: Library;

  private constructor(library: Library) {
    this.#library = library;
  }

  static async open(): Promise<GroundCutter> {
    loading ??= initGeosJs();
    return new GroundCutter(await loading);
  }

  /** The faces that lines enclose, each with a point inside. */
  faces(lines: readonly (readonly LonLat[])[]): readonly { readonly shape: Polygon; readonly inside: LonLat }[] {
    return this.#work((make, keep) => {
      const drawn = make({ type: 'MultiLineString', coordinates: lines.filter((line) => line.length > 1) });
      const noded = keep(this.#library.GEOSUnaryUnionPrec(drawn, raster));
      const list = this.#library.Module._malloc(4);
      this.#library.Module.HEAPU32[list / 4] = noded;
      const faces = keep(this.#library.GEOSPolygonize(list, 1));
      this.#library.Module._free(list);
      return Array.from({ length: this.#library.GEOSGetNumGeometries(faces) }, (_, i) => {
        const face = this.#library.GEOSGetGeometryN(faces, i);
        const inside = this.#read(keep(this.#library.GEOSPointOnSurface(face)));
        return { shape: shapeOnRaster(this.#read(face) as Polygon), inside: inside.coordinates as LonLat };
      });
    });
  }

  /** The ground of faces together; where they touch along lines, these go. */
  join(faces: readonly AreaShape[]): AreaShape {
    const [only] = faces;
    if (faces.length === 1 && only !== undefined) return only;
    const parts = this.#work((make, keep) =>
      polygonsIn(this.#read(keep(this.#library.GEOSCoverageUnion(make({ type: 'GeometryCollection', geometries: faces }))))),
    );
    const [first] = parts;
    return parts.length === 1 && first !== undefined
      ? first
      : { type: 'MultiPolygon', coordinates: parts.map(({ coordinates }) => coordinates) };
  }

  /** The ground that two shapes have in common, as polygons. */
  common(a: AreaShape, b: AreaShape): readonly Polygon[] {
    return this.#work((make, keep) => polygonsIn(this.#read(keep(this.#library.GEOSIntersection(make(a), make(b))))));
  }

  /** For each place the ground nearer to it than to any other, cut off somewhat beyond the outermost; in no order. */
  nearest(places: readonly LonLat[]): readonly Polygon[] {
    return this.#work((make, keep) =>
      polygonsIn(this.#read(keep(this.#library.GEOSVoronoiDiagram(make({ type: 'MultiPoint', coordinates: places }), 0, 0, 0)))),
    );
  }

  #read(handle: number): Foreign {
    return geosGeomToGeojson(handle, this.#library) as Foreign;
  }

  /** What is made in the library's memory lives as long as the work. */
  #work<Result>(work: (make: (given: object) => number, keep: (handle: number) => number) => Result): Result {
    const made: number[] = [];
    const keep = (handle: number) => {
      if (handle === 0) throw new Error('GEOS could not make a geometry.');
      made.push(handle);
      return handle;
    };
    try {
      return work((given) => keep(geojsonToGeosGeom(given as Given, this.#library)), keep);
    } finally {
      for (const handle of made) this.#library.GEOSGeom_destroy(handle);
    }
  }
}

function polygonsIn(geometry: Foreign): readonly Polygon[] {
  if (geometry.type === 'GeometryCollection') return (geometry.geometries ?? []).flatMap(polygonsIn);
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [];
  return polygonsOf(geometry as AreaShape)
    .filter((rings) => rings.length > 0)
    .map((coordinates) => ({ type: 'Polygon', coordinates }));
}
