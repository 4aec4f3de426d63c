import { isUuid } from '@gridkeeper/domain/base/uuid.ts';
import { z } from 'zod';
import { warningKinds } from './entries/warning-filter.ts';

export const uuid = z.string().refine(isUuid);
const code = z.string().trim().min(1).max(100);
const date = z.iso.date();

const consent = z.strictObject({ by: z.enum(['self', 'guardian']), version: z.string().max(100), givenOn: date, underAge: z.boolean() });

const draftFields = {
  name: z.string().max(500).optional(),
  code: z.string().max(200).nullable().optional(),
  address: z.string().max(1_000).optional(),
  point: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]).optional(),
  buildingId: uuid.nullable().optional(),
  parentId: uuid.nullable().optional(),
  fields: z.record(z.string().max(100), z.union([z.string().max(10_000), z.number(), z.boolean(), z.null()])).optional(),
  visitEveryDays: z.int().min(1).max(366).nullable().optional(),
  consent: consent.optional(),
  override: z.array(z.string().max(100)).max(100).optional(),
};

/** Bodies, queries and paths of the routes of registers. */
export const newEntry = z.strictObject({ commandId: uuid, ...draftFields });
export const changedEntry = z.strictObject({ commandId: uuid, version: z.int().min(1), ...draftFields });
export const endedEntry = z.strictObject({ commandId: uuid, version: z.int().min(1), reason: z.string().trim().min(2).max(500) });
export const certificateBody = z.strictObject({
  commandId: uuid,
  number: z.string().trim().max(100).optional(),
  issuedOn: date.nullable().optional(),
  expiresOn: date.nullable().optional(),
});
export const consentBody = z.strictObject({ commandId: uuid, ...consent.shape });
export const commandBody = z.strictObject({ commandId: uuid });
/** Why somebody looks behind masks: words, not blanks and signs that nobody sees. */
export const lookReasonGiven = z
  .string()
  .transform((typed) => typed.replace(/\p{Default_Ignorable_Code_Point}/gu, '').trim())
  .pipe(
    z
      .string()
      .min(4)
      .max(200)
      .regex(/[\p{L}\p{N}].*[\p{L}\p{N}]/u),
  );
export const revealBody = z.strictObject({ field: code, reason: lookReasonGiven });

export const entryQuery = z.object({
  q: z.string().max(200).optional(),
  areaId: uuid.optional(),
  ledger: code.optional(),
  warning: z.enum([...warningKinds, 'any']).optional(),
  ended: z.stringbool().optional(),
  cursor: z.string().max(2_000).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
});
export const looksQuery = z.object({
  kind: code.optional(),
  areaId: uuid.optional(),
  personId: uuid.optional(),
  what: z.enum(['opened', 'revealed', 'exported', 'refused']).optional(),
  from: date.optional(),
  to: date.optional(),
  cursor: z.string().max(2_000).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
});
export const ledgerQuery = z.object({
  q: z.string().max(200).optional(),
  areaId: uuid.optional(),
  cursor: z.string().max(2_000).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
});
export const kindParams = z.object({ kind: code });
export const entryParams = z.object({ id: uuid });
export const certificateParams = z.object({ id: uuid, code });
export const ledgerParams = z.object({ code });
