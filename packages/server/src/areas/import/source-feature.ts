import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import type { CoordinateSystem } from '@gridkeeper/domain/exchange/coordinates.ts';
import { converted } from './convert-geometry.ts';
import type { FaultValues, FeatureFault, FeatureFaultCode } from './feature-fault.ts';

/** Which property of the file means what; a field that is not named is looked for under its own name. */
export type Columns = Readonly<Record<string, string>>;

type Foreign = { readonly type?: unknown; readonly id?: unknown; readonly properties?: unknown; readonly geometry?: unknown };
type Properties = Readonly<Record<string, unknown>>;

/** No area holds more households or persons; the database could not keep it. */
const mostCounted = 100_000_000;

/** One feature of a file, read field by field; faults are gathered, so that a feature tells all of them at once. */
export class SourceFeature {
  readonly number: number;
  readonly faults: FeatureFault[] = [];
  /** What is worth a look though the feature is taken. */
  readonly warnings: FeatureFault[] = [];
  /** The geometry as the file gives it, and in WGS84. */
  readonly given: unknown;
  readonly geometry: unknown;
  readonly #properties: Properties;
  readonly #columns: Columns;
  readonly #id: string;

  constructor(feature: unknown, number: number, columns: Columns, system: CoordinateSystem) {
    const read: Foreign = typeof feature === 'object' && feature !== null ? feature : {};
    this.number = number;
    this.#columns = columns;
    this.#properties = typeof read.properties === 'object' && read.properties !== null ? (read.properties as Properties) : {};
    this.given = read.geometry;
    this.geometry = converted(read.geometry, system);
    this.#id = this.text('code') ?? (textOf(read.id) || (this.text('id') ?? ''));
    if (read.type !== 'Feature') this.fault('type', 'not-a-feature');
  }

  /** What names the feature in its source: the GeoJSON id, or a property code or id. */
  get id(): string {
    return this.#id;
  }

  fault(field: string, code: FeatureFaultCode, at: LonLat | null = null, values: FaultValues = {}): void {
    this.faults.push(this.#told(field, code, at, values));
  }

  warn(field: string, code: FeatureFaultCode, at: LonLat | null, values: FaultValues): void {
    this.warnings.push(this.#told(field, code, at, values));
  }

  #told(field: string, code: FeatureFaultCode, at: LonLat | null, values: FaultValues): FeatureFault {
    return { feature: this.number, id: this.#id, field: this.#columns[field] ?? field, code, at, values };
  }

  /** The trimmed text of a field; null when it is empty. */
  text(field: string): string | null {
    return textOf(this.#properties[this.#columns[field] ?? field]) || null;
  }

  required(field: string): string {
    const text = this.text(field);
    if (text === null) this.fault(field, 'missing');
    return text ?? '';
  }

  count(field: string): number | null {
    const text = this.text(field);
    if (text === null) return null;
    const count = Number(text);
    if (Number.isSafeInteger(count) && count >= 0 && count <= mostCounted) return count;
    this.fault(field, 'count');
    return null;
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.normalize('NFKC').trim() : typeof value === 'number' ? String(value) : '';
}
