import initGeosJs from 'geos-wasm';

type Library = Awaited<ReturnType<typeof initGeosJs>>;
let loading: Promise<Library> | undefined;

/** Ends of straight lines one after the other: x, y, x, y of each. */
export type Segments = number[];
/** Rings as x, y, x, y ..., the first corner not repeated; the shell first, counter-clockwise, then holes, clockwise. */
export type Piece = { readonly rings: readonly Float64Array[]; readonly inner: readonly [x: number, y: number] };
export type Pieces = { readonly pieces: readonly Piece[]; readonly loose: Segments };

const multiLineString = 5;

/** GEOS for lines on whole numbers: nodes them by snap rounding and finds the ground between them. It has a memory of its own beside that of `Geos`. */
export class LineWork {
  readonly #library: Library;
  readonly #slot: number;

  private constructor(library: Library) {
    this.#library = library;
    this.#slot = library.Module._malloc(16);
  }

  static async open(): Promise<LineWork> {
    loading ??= initGeosJs();
    return new LineWork(await loading);
  }

  close(): void {
    this.#library.Module._free(this.#slot);
  }

  /**
   * Cuts lines where they meet, all corners on whole numbers, and gives the pieces of ground that they enclose (holes included as pieces) and
   * the lines that enclose nothing.
   */
  pieces(segments: Segments): Pieces {
    const geos = this.#library;
    const lines = this.#lines(segments);
    const noded = this.#sound(geos.GEOSUnaryUnionPrec(lines, 1));
    geos.GEOSGeom_destroy(lines);
    geos.Module.HEAPU32.fill(0, this.#slot / 4, this.#slot / 4 + 3);
    const faces = this.#sound(geos.GEOSPolygonize_full(noded, this.#slot, this.#slot + 4, this.#slot + 8));
    const loose = [0, 4, 8].map((offset) => geos.Module.getValue(this.#slot + offset, '*')).filter((handle) => handle !== 0);
    const count = geos.GEOSGetNumGeometries(faces);
    const pieces = Array.from({ length: count }, (_, i) => this.#piece(geos.GEOSGetGeometryN(faces, i)));
    const result = { pieces, loose: loose.slice(0, 2).flatMap((handle) => this.#segmentsOf(handle)) };
    for (const handle of [noded, faces, ...loose]) geos.GEOSGeom_destroy(handle);
    return result;
  }

  #lines(segments: Segments): number {
    const geos = this.#library;
    const count = segments.length / 4;
    const ends = geos.Module._malloc(32);
    const list = geos.Module._malloc(Math.max(count, 1) * 4);
    for (let i = 0; i < count; i += 1) {
      for (let k = 0; k < 4; k += 1) geos.Module.HEAPF64[ends / 8 + k] = segments[4 * i + k] ?? 0;
      geos.Module.HEAPU32[list / 4 + i] = geos.GEOSGeom_createLineString(geos.GEOSCoordSeq_copyFromBuffer(ends, 2, 0, 0));
    }
    const lines = geos.GEOSGeom_createCollection(multiLineString, list, count);
    geos.Module._free(ends);
    geos.Module._free(list);
    return this.#sound(lines);
  }

  #piece(polygon: number): Piece {
    const geos = this.#library;
    const rings = [turned(this.#coordinates(geos.GEOSGetExteriorRing(polygon)), true)];
    const holes = geos.GEOSGetNumInteriorRings(polygon);
    for (let i = 0; i < holes; i += 1) rings.push(turned(this.#coordinates(geos.GEOSGetInteriorRingN(polygon, i)), false));
    const point = this.#sound(geos.GEOSPointOnSurface(polygon));
    geos.GEOSGeomGetX(point, this.#slot);
    const x = geos.Module.getValue(this.#slot, 'double');
    geos.GEOSGeomGetY(point, this.#slot);
    const y = geos.Module.getValue(this.#slot, 'double');
    geos.GEOSGeom_destroy(point);
    return { rings, inner: [x, y] };
  }

  #segmentsOf(lines: number): Segments {
    const geos = this.#library;
    const segments: Segments = [];
    const count = geos.GEOSGetNumGeometries(lines);
    for (let i = 0; i < count; i += 1) {
      const points = this.#coordinates(geos.GEOSGetGeometryN(lines, i));
      for (let at = 0; at + 3 < points.length; at += 2) segments.push(...points.subarray(at, at + 4));
    }
    return segments;
  }

  #coordinates(line: number): Float64Array {
    const geos = this.#library;
    const sequence = geos.GEOSGeom_getCoordSeq(line);
    geos.GEOSCoordSeq_getSize(sequence, this.#slot);
    const size = geos.Module.getValue(this.#slot, 'i32');
    const buffer = geos.Module._malloc(size * 16);
    geos.GEOSCoordSeq_copyToBuffer(sequence, buffer, 0, 0);
    const points = geos.Module.HEAPF64.slice(buffer / 8, buffer / 8 + 2 * size);
    geos.Module._free(buffer);
    return points;
  }

  #sound(handle: number): number {
    if (handle === 0) throw new Error('GEOS could not make a geometry.');
    return handle;
  }
}

/** A closed ring without its last corner, turned as it should be. */
function turned(closed: Float64Array, counterClockwise: boolean): Float64Array {
  const ring = closed.subarray(0, closed.length - 2);
  let sum = 0;
  const [ox, oy] = [ring[0] ?? 0, ring[1] ?? 0];
  for (let i = 0; i < ring.length; i += 2) {
    const [ax, ay, bx, by] = [ring[i] ?? 0, ring[i + 1] ?? 0, closed[i + 2] ?? 0, closed[i + 3] ?? 0];
    sum += (ax - ox) * (by - oy) - (bx - ox) * (ay - oy);
  }
  if (sum > 0 === counterClockwise) return ring;
  const back = new Float64Array(ring.length);
  for (let i = 0; i < ring.length; i += 2) {
    back[ring.length - 2 - i] = ring[i] ?? 0;
    back[ring.length - 1 - i] = ring[i + 1] ?? 0;
  }
  return back;
}
