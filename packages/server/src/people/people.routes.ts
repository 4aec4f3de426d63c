import type { FastifyRequest } from 'fastify';
import { inTransaction } from '../platform/database/tx.ts';
import type { Routes } from '../platform/http/app.ts';
import { requireCapability } from './actor.ts';
import { disablePerson } from './disable-person.ts';
import { employ } from './employ.ts';
import { invite, inviteUrl } from './invite.ts';
import { listPeople } from './list-people.queries.ts';
import { idParams, peopleQuery, personBody } from './people-schemas.ts';
import { postRoutes } from './posts.routes.ts';
import { staffOf } from './request-actor.ts';
import { newToken } from './session-token.ts';
import { unitRoutes } from './units.routes.ts';

/** Persons for those who keep them, with posts and units. */
export const peopleRoutes: Routes = (app, platform) => {
  postRoutes(app, platform);
  unitRoutes(app, platform);

  // Without PUBLIC_URL the link leads to where its maker is now.
  const origin = (request: FastifyRequest) => platform.publicUrl || `${request.protocol}://${request.host}`;

  app.get('/api/v1/people', { schema: { querystring: peopleQuery } }, async (request) => {
    const actor = await staffOf(platform, request);
    requireCapability(actor, 'people.edit');
    return inTransaction(platform, { districtId: actor.districtId, readOnly: true }, (tx) => listPeople(tx, request.query));
  });

  app.post('/api/v1/people', { schema: { body: personBody } }, async (request, reply) => {
    const actor = await staffOf(platform, request);
    const made = await inTransaction(platform, { districtId: actor.districtId }, (tx) => employ(tx, actor, request.body));
    return reply.code(201).send({ personId: made.personId, inviteUrl: inviteUrl(origin(request), made.token) });
  });

  app.post('/api/v1/people/:id/invite', { schema: { params: idParams } }, async (request, reply) => {
    const actor = await staffOf(platform, request);
    const token = newToken();
    await inTransaction(platform, { districtId: actor.districtId }, (tx) => invite(tx, actor, { personId: request.params.id, token }));
    return reply.code(201).send({ inviteUrl: inviteUrl(origin(request), token) });
  });

  app.post('/api/v1/people/:id/disable', { schema: { params: idParams } }, async (request, reply) => {
    const actor = await staffOf(platform, request);
    await inTransaction(platform, { districtId: actor.districtId }, (tx) => disablePerson(tx, actor, request.params.id));
    return reply.code(204).send();
  });
};
