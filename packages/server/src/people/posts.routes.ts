import { inTransaction } from '../platform/database/tx.ts';
import type { Routes } from '../platform/http/app.ts';
import { endPost } from './end-post.ts';
import { givePost } from './give-post.ts';
import { giveSubstitute } from './give-substitute.ts';
import { endBody, idParams, postBody, substituteBody } from './people-schemas.ts';
import { staffOf } from './request-actor.ts';
import { listRoles } from './roles.queries.ts';

/** Roles, and the posts by which people hold them. */
export const postRoutes: Routes = (app, platform) => {
  app.get('/api/v1/roles', async (request) => {
    const actor = await staffOf(platform, request);
    return inTransaction(platform, { districtId: actor.districtId, readOnly: true }, async (tx) => ({ items: await listRoles(tx) }));
  });

  app.post('/api/v1/people/:id/posts', { schema: { params: idParams, body: postBody } }, async (request, reply) => {
    const actor = await staffOf(platform, request);
    const post = { ...request.body, personId: request.params.id };
    const postId = await inTransaction(platform, { districtId: actor.districtId }, (tx) => givePost(tx, actor, post));
    return reply.code(201).send({ postId });
  });

  app.post('/api/v1/posts/:id/end', { schema: { params: idParams, body: endBody } }, async (request, reply) => {
    const actor = await staffOf(platform, request);
    const end = { postId: request.params.id, to: request.body.to };
    await inTransaction(platform, { districtId: actor.districtId }, (tx) => endPost(tx, actor, end));
    return reply.code(204).send();
  });

  app.post('/api/v1/posts/:id/substitutes', { schema: { params: idParams, body: substituteBody } }, async (request, reply) => {
    const actor = await staffOf(platform, request);
    const substitute = { ...request.body, postId: request.params.id };
    const postId = await inTransaction(platform, { districtId: actor.districtId }, (tx) => giveSubstitute(tx, actor, substitute));
    return reply.code(201).send({ postId });
  });
};
