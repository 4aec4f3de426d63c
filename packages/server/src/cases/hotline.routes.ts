import { z } from 'zod';
import { requireCapability } from '../people/actor.ts';
import { staffOf } from '../people/request-actor.ts';
import { inTransaction } from '../platform/database/tx.ts';
import type { Routes } from '../platform/http/app.ts';
import { spend } from '../platform/rate-limit.ts';
import { currentPack } from '../policy/packs.ts';
import { suggestFor } from '../text/suggest-categories.ts';
import { caseParams, near, uuid } from './case-schemas.ts';
import { duplicateCandidates } from './duplicates.queries.ts';
import { followCase } from './follow-case.ts';
import { getSeenCase } from './get-seen-case.ts';
import { phoneHistory } from './phone-history.queries.ts';

const phone = z
  .string()
  .trim()
  .max(30)
  .refine((typed) => typed.replace(/\D/g, '').length >= 5);

/** What whoever answers the hotline looks up while the caller is on the line. Its limits count by person, for an office shares one address. */
export const hotlineRoutes: Routes = (app, platform) => {
  app.post('/api/v1/cases/phone-history', { schema: { body: z.strictObject({ phone }) } }, async (request, reply) => {
    const actor = await staffOf(platform, request);
    await spend(platform, `phone-history:${actor.personId}`, 300, '1h');
    const found = await inTransaction(platform, { districtId: actor.districtId }, (tx) => phoneHistory(tx, actor, request.body.phone));
    return reply.header('cache-control', 'no-store').send(found);
  });

  app.post('/api/v1/cases/suggest-category', { schema: { body: z.strictObject({ text: z.string().max(10_000) }) } }, async (request) => {
    const actor = await staffOf(platform, request);
    requireCapability(actor, 'case.report');
    return inTransaction(platform, { districtId: actor.districtId, readOnly: true }, async (tx) => {
      const { pack } = await currentPack(tx);
      return { suggestions: await suggestFor(tx, pack, request.body.text) };
    });
  });

  app.post('/api/v1/cases/duplicates', { schema: { body: near } }, async (request) => {
    const actor = await staffOf(platform, request);
    requireCapability(actor, 'case.report');
    return inTransaction(platform, { districtId: actor.districtId, readOnly: true }, async (tx) => ({
      candidates: await duplicateCandidates(tx, { ...request.body, reader: actor }),
    }));
  });

  app.post(
    '/api/v1/cases/:id/follow',
    { schema: { params: caseParams, body: z.strictObject({ commandId: uuid }) } },
    async (request, reply) => {
      const actor = await staffOf(platform, request);
      requireCapability(actor, 'case.report');
      const answer = await inTransaction(platform, { districtId: actor.districtId }, async (tx) => {
        await getSeenCase(tx, actor, request.params.id);
        return followCase(tx, { commandId: request.body.commandId, caseId: request.params.id });
      });
      return reply.code(201).send(answer);
    },
  );
};
