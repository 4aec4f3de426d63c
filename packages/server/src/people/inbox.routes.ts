import { inTransaction } from '../platform/database/tx.ts';
import type { Routes } from '../platform/http/app.ts';
import { readInbox } from './inbox.queries.ts';
import { markRead } from './mark-read.ts';
import { readBody } from './people-schemas.ts';
import { staffOf } from './request-actor.ts';

/** One's own messages 消息. */
export const inboxRoutes: Routes = (app, platform) => {
  app.get('/api/v1/inbox', async (request) => {
    const actor = await staffOf(platform, request);
    return inTransaction(platform, { districtId: actor.districtId, readOnly: true }, (tx) => readInbox(tx, actor.personId));
  });

  app.post('/api/v1/inbox/read', { schema: { body: readBody } }, async (request, reply) => {
    const actor = await staffOf(platform, request);
    await inTransaction(platform, { districtId: actor.districtId }, (tx) => markRead(tx, actor, request.body.ids));
    return reply.code(204).send();
  });
};
