import { isUuid } from '@gridkeeper/domain/base/uuid.ts';
import { outcomes } from '@gridkeeper/domain/cases/outcome.ts';
import { actionKinds } from '@gridkeeper/domain/policy/pack.ts';
import { z } from 'zod';

const uuid = z.string().refine(isUuid);
const photos = z.array(uuid).max(9);
const point = z.tuple([z.number(), z.number()]).nullable();
const contact = z.object({ name: z.string().trim().max(50).optional(), phone: z.string().trim().max(30).optional() });
const formAnswers = z.record(z.string().max(100), z.union([z.string().trim().max(5_000), z.number(), z.boolean()]));

/** Words in which there is something to read: not blanks alone, nor signs of no width. */
export const words = (most: number) =>
  z
    .string()
    .trim()
    .min(1, { abort: true })
    .max(most)
    .refine((typed) => /[^\p{C}\p{Z}]/u.test(typed));
const text = words(10_000);

/** Bodies and queries of the case routes; their types are checked against the wire shapes where they are used. */
export const reportFields = {
  commandId: uuid,
  text,
  category: z.string().max(100).nullable(),
  point,
  address: z.string().trim().max(300).optional(),
  photos,
  contact: contact.optional(),
};

export const publicReport = z.strictObject({ ...reportFields, draftToken: z.string().min(16).max(100) });

export const staffReport = z.strictObject({
  ...reportFields,
  source: z.enum(['field', 'desk', 'hotline']),
  solvedOnTheSpot: z.boolean().optional(),
  note: z.string().trim().max(5_000).optional(),
  outcome: z.enum(outcomes).optional(),
  severity: z.string().max(100).optional(),
  form: formAnswers.optional(),
});

export const action = z.strictObject({
  commandId: uuid,
  seenVersion: z.int().min(0),
  action: z.enum(actionKinds),
  note: words(5_000).optional(),
  photos: photos.optional(),
  category: z.string().max(100).optional(),
  unit: z.string().max(100).optional(),
  assisting: z.array(z.string().max(100)).max(10).optional(),
  checkerId: uuid.optional(),
  otherCaseId: z.string().trim().min(1).max(60).optional(), // its id or number
  outcome: z.enum(outcomes).optional(),
  until: z.iso.date().optional(),
  rating: z.int().min(1).max(5).optional(),
  severity: z.string().max(100).optional(),
  form: formAnswers.optional(),
  formCode: z.string().max(100).optional(),
  publicText: words(2_000).optional(),
  shares: z
    .array(
      z.strictObject({
        unit: z.string().max(100),
        task: words(2_000).optional(),
        until: z.iso.date().optional(),
      }),
    )
    .min(1)
    .max(20)
    .refine((all) => new Set(all.map(({ unit }) => unit)).size === all.length) // one part each
    .optional(),
  reached: z.boolean().optional(),
  summary: words(2_000).optional(),
});

export const followAction = action
  .omit({ summary: true, publicText: true, shares: true, reached: true })
  .extend({ code: z.string().max(60), draftToken: z.string().min(16).max(100) });

export const caseQuery = z.object({
  queue: z.string().max(20).optional(),
  phase: z.enum(['intake', 'handling', 'checking', 'closed']).optional(),
  state: z.string().max(50).optional(),
  category: z.string().max(100).optional(),
  unit: z.string().max(100).optional(),
  areaId: uuid.optional(),
  overdue: z.stringbool().optional(),
  q: z.string().max(200).optional(),
  sample: z.string().max(200).optional(),
  sort: z.enum(['due', 'newest', 'oldest', 'tried']).optional(),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
});

export const caseParams = z.object({ id: uuid });

export const summary = z.strictObject({ commandId: uuid, text: words(2_000), photos });

export const near = z.strictObject({
  category: z.string().max(100).nullable(),
  point: z.tuple([z.number(), z.number()]),
  text: z.string().max(10_000),
});
export { contact, uuid };
