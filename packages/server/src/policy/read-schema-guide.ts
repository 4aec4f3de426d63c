import type { PathStep } from '@gridkeeper/domain/policy/pack-finding.ts';
import { editorSchema } from './editor-schema.ts';

/** What the schema says about one place of a pack: keys, allowed words, an example. */
export type SchemaGuide = {
  readonly properties?: Readonly<Record<string, SchemaGuide>>;
  readonly items?: SchemaGuide;
  readonly anyOf?: readonly SchemaGuide[];
  readonly type?: string;
  readonly required?: readonly string[];
  readonly enum?: readonly string[];
  readonly examples?: readonly unknown[];
};

let whole: SchemaGuide | undefined;

/** Undefined where the path leaves the schema. */
export function findGuide(path: readonly PathStep[]): SchemaGuide | undefined {
  whole ??= JSON.parse(editorSchema()) as SchemaGuide;
  return path.reduce<SchemaGuide | undefined>(
    (guide, step) => unwrap(typeof step === 'number' ? guide?.items : propertyOf(guide, step)),
    whole,
  );
}

function propertyOf(guide: SchemaGuide | undefined, step: PathStep): SchemaGuide | undefined {
  return typeof step === 'string' && guide?.properties && Object.hasOwn(guide.properties, step) ? guide.properties[step] : undefined;
}

/** What may be left empty is written as "this or null". */
function unwrap(guide: SchemaGuide | undefined): SchemaGuide | undefined {
  return guide?.anyOf ? { ...guide, ...guide.anyOf.find(({ type }) => type !== 'null') } : guide;
}

/** An example as it is written in a pack; undefined where the schema has none. */
export function exampleOf(guide: SchemaGuide | undefined): string | undefined {
  const example = guide?.examples?.[0];
  return example === undefined ? undefined : flow(example);
}

function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  return `{ ${Object.entries(value)
    .map(([key, inner]) => `${key}: ${flow(inner)}`)
    .join(', ')} }`;
}
