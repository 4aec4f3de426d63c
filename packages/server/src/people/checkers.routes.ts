import { z } from 'zod';
import { inTransaction } from '../platform/database/tx.ts';
import type { Routes } from '../platform/http/app.ts';
import { listCheckers, type OpenChecks } from './checkers.queries.ts';
import { uuid } from './people-schemas.ts';
import { staffOf } from './request-actor.ts';

/** Who can be sent to check, with how much they have to check already. */
export function checkerRoutes(openChecks: OpenChecks): Routes {
  return (app, platform) => {
    app.get('/api/v1/people/checkers', { schema: { querystring: z.object({ areaId: uuid.optional() }) } }, async (request) => {
      const actor = await staffOf(platform, request);
      return inTransaction(platform, { districtId: actor.districtId, readOnly: true }, async (tx) => ({
        items: await listCheckers(tx, openChecks, request.query.areaId),
      }));
    });
  };
}
