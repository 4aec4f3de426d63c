import { z } from 'zod';
import { staffOf } from '../people/request-actor.ts';
import { inTransaction } from '../platform/database/tx.ts';
import type { Routes } from '../platform/http/app.ts';
import { caseParams } from './case-schemas.ts';
import { unmaskContact } from './unmask-contact.ts';

const why = z.strictObject({ reason: z.string().trim().min(2).max(200), version: z.int().min(1).optional() });

/** The full contact of a reporter, or of who objected. A POST, for each look leaves a record; nothing on the way may keep the answer. */
export const contactRoutes: Routes = (app, platform) => {
  app.post('/api/v1/cases/:id/contact', { schema: { params: caseParams, body: why } }, async (request, reply) => {
    const actor = await staffOf(platform, request);
    const contact = await inTransaction(platform, { districtId: actor.districtId }, (tx) =>
      unmaskContact(tx, actor, request.params.id, request.body),
    );
    return reply.header('cache-control', 'no-store').send(contact);
  });
};
