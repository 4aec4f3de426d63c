import { checkShape, countCorners } from '@gridkeeper/domain/areas/check-shape.ts';
import type { AreaShape } from '@gridkeeper/domain/areas/wire.ts';
import { z } from 'zod';
import { generalLayer } from '../general-layer.ts';

const uuid = z.uuid();
const name = z.string().trim().min(1).max(100);
const key = z.string().min(1).max(50);
const kind = z.enum(['base', 'dedicated', 'micro']);
/** Of an outline drawn by hand; a grid cut out of a city has a few hundred. */
const mostCorners = 2_000;
/** Sound outlines only: an edit has no way to mend them. */
const shape = z.unknown().transform((value, context): AreaShape => {
  const checked = checkShape(value);
  if (checked.ok && countCorners(checked.shape) <= mostCorners) return checked.shape;
  context.addIssue({ code: 'custom', message: checked.ok ? 'too-many-points' : checked.problem.code });
  return z.NEVER;
});
const share = z.number().min(0).max(1);
const weight = z.number().min(0).max(1_000);

const rules = z.strictObject({
  target: z.number().positive().max(100_000),
  tolerance: share,
  households: z
    .strictObject({ min: z.number().int().min(0), max: z.number().int().min(1) })
    .refine(({ min, max }) => min <= max)
    .nullable(),
  weights: z.strictObject({ household: weight, premises: weight, care: weight, hectare: weight }),
  seed: z.number().int().min(0).max(2_147_483_647),
});

/** The year 0, which the form of a date allows, is none that the database knows. */
const civilDate = z.iso.date().refine((date) => date >= '1900-01-01');

export const division = z.object({ id: uuid });
export const filter = z.object({ communityId: uuid.optional() });
export const estatesOf = z.object({ communityId: uuid });
export const onlyCommand = z.strictObject({ commandId: uuid });
export const givenDay = onlyCommand.extend({ on: civilDate });
export const asOf = z.object({ communityId: uuid, layer: z.string().min(1).max(50).default(generalLayer), on: civilDate.optional() });

/** A few proposals, parted by commas, each once. */
export const comparison = z.object({
  ids: z
    .string()
    .transform((list) => [...new Set(list.split(','))])
    .pipe(z.array(uuid).min(1).max(6)),
});

export const newDivision = onlyCommand.extend({
  communityId: uuid,
  layer: z.string().min(1).max(50).default(generalLayer),
  name,
  rules,
  dedicated: z.array(z.strictObject({ name, shape })).max(100).default([]),
});

const place = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
const snapMetres = z.number().min(0).max(50);

export const edits = onlyCommand.extend({
  revision: z.number().int().min(0),
  edit: z.discriminatedUnion('do', [
    z.strictObject({ do: z.literal('split'), key, line: z.array(place).min(2).max(1_000) }),
    z.strictObject({ do: z.literal('merge'), keys: z.array(key).min(2).max(100) }),
    z.strictObject({ do: z.literal('draw'), name, kind, shape, snapMetres }),
    z.strictObject({ do: z.literal('give'), from: key, to: key, buildingRefs: z.array(z.string().max(200)).min(1).max(5_000) }),
    z.strictObject({ do: z.literal('reshape'), key, shape, snapMetres }),
    z.strictObject({ do: z.literal('rename'), key, name, kind }),
    z.strictObject({ do: z.literal('lock'), keys: z.array(key).min(1).max(500), locked: z.boolean() }),
    z.strictObject({ do: z.literal('rerun'), rules }),
    z.strictObject({ do: z.literal('undo') }),
    z.strictObject({ do: z.literal('redo') }),
  ]),
});
