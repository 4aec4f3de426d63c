import { isUuid } from '@gridkeeper/domain/base/uuid.ts';
import { coordinateSystems } from '@gridkeeper/domain/exchange/coordinates.ts';
import { z } from 'zod';

const uuid = z.string().refine(isUuid);
const header = z.int().min(1).max(1_048_576);
const columns = z.record(z.string().max(200), z.string().max(1_000));

/** Params, queries and bodies of the routes of sheets. */
export const kindParams = z.object({ kind: z.string().max(100) });
export const idParams = z.object({ id: uuid });
export const language = z.object({ locale: z.enum(['zh', 'en']).optional() });
export const chosen = z.strictObject({ sheet: z.string().max(100).optional(), header: header.optional(), columns: columns.optional() });
export const planned = z.strictObject({
  plan: z.strictObject({
    sheet: z.string().max(100).nullable(),
    header,
    columns,
    coordinates: z.enum(coordinateSystems).nullable(),
    override: z.boolean(),
  }),
});
export const commanded = z.strictObject({ commandId: uuid });
