import { z } from 'zod';
import { staffOf } from '../people/request-actor.ts';
import { inTransaction } from '../platform/database/tx.ts';
import type { Routes } from '../platform/http/app.ts';
import { caseLibrary } from './library.queries.ts';

const query = z.object({
  category: z.string().max(100).optional(),
  q: z.string().max(200).optional(),
  cursor: z.string().max(500).optional(),
});

/** The case library 案例库: every member of staff may learn from what was released. */
export const libraryRoutes: Routes = (app, platform) => {
  app.get('/api/v1/cases/library', { schema: { querystring: query } }, async (request) => {
    const actor = await staffOf(platform, request);
    return inTransaction(platform, { districtId: actor.districtId, readOnly: true }, (tx) => caseLibrary(tx, actor, request.query));
  });
};
