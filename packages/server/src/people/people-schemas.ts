import { isUuid } from '@gridkeeper/domain/base/uuid.ts';
import { z } from 'zod';

export const uuid = z.string().refine(isUuid);
export const idParams = z.object({ id: uuid });

const username = z
  .string()
  .trim()
  .min(2)
  .max(32)
  .regex(/^[\p{L}\p{N}._-]+$/u);
const password = z.string().min(1).max(200);

export const signInBody = z.strictObject({ username: z.string().min(1).max(100), password, face: z.enum(['desk', 'field']) });
export const passwordBody = z.strictObject({ old: password, new: password });
export const localeBody = z.strictObject({ locale: z.enum(['zh', 'en']) });
export const setUpBody = z.strictObject({
  token: z.string().min(20).max(100),
  username,
  password,
  name: z.string().trim().min(1).max(50).optional(),
});
export const readBody = z.strictObject({ ids: z.array(uuid).max(200) });

const code = z.string().min(1).max(100);
const post = { role: code, areaId: uuid.nullish(), unitCode: code.nullish(), from: z.iso.date(), to: z.iso.date().nullish() };

export const peopleQuery = z.object({ q: z.string().trim().max(50).optional(), cursor: z.string().max(500).optional() });
export const personBody = z.strictObject({
  commandId: uuid,
  name: z.string().trim().min(1).max(50),
  phone: z
    .string()
    .trim()
    .regex(/^\+?[\d\s-]{5,25}$/)
    .optional(),
  post: z.strictObject(post),
});
export const postBody = z.strictObject(post);
export const endBody = z.strictObject({ to: z.iso.date() });
export const substituteBody = z.strictObject({ personId: uuid, from: z.iso.date(), to: z.iso.date().optional() });
export const contactsBody = z.strictObject({ responsibleId: uuid.nullable(), handlerId: uuid.nullable() });
export const unitParams = z.object({ code });
