import { staffOf } from '../people/request-actor.ts';
import { inTransaction } from '../platform/database/tx.ts';
import type { Routes } from '../platform/http/app.ts';
import { spend } from '../platform/rate-limit.ts';
import { changeEntry } from './change-entry.ts';
import { endEntry } from './end-entry.ts';
import { entryLooks } from './entry-looks.queries.ts';
import { getEntryPage } from './entry-page.queries.ts';
import { giveCode } from './give-code.ts';
import { giveConsent } from './give-consent.ts';
import { historyOf } from './history.queries.ts';
import * as schemas from './register-schemas.ts';
import { revealValue } from './reveal-value.ts';
import { setCertificate } from './set-certificate.ts';
import { withdrawConsent } from './withdraw-consent.ts';

const { entryParams: params } = schemas;
const entries = '/api/v1/registers/entries/:id';

/** One entry of a register, for staff. */
export const entryRoutes: Routes = (app, platform) => {
  app.get(entries, { schema: { params } }, async (request, reply) => {
    const actor = await staffOf(platform, request);
    const page = await inTransaction(platform, { districtId: actor.districtId }, (tx) => getEntryPage(tx, actor, request.params.id));
    return reply.header('cache-control', 'no-store').send(page);
  });

  app.post(`${entries}/change`, { schema: { params, body: schemas.changedEntry } }, async (request) => {
    const actor = await staffOf(platform, request);
    const { commandId, version, ...draft } = request.body;
    const { id } = request.params;
    await inTransaction(platform, { districtId: actor.districtId }, (tx) =>
      changeEntry(tx, actor, { commandId, entryId: id, version, draft }),
    );
    return { id };
  });

  app.post(`${entries}/end`, { schema: { params, body: schemas.endedEntry } }, async (request) => {
    const actor = await staffOf(platform, request);
    const { id } = request.params;
    await inTransaction(platform, { districtId: actor.districtId }, (tx) => endEntry(tx, actor, { ...request.body, entryId: id }));
    return { id };
  });

  app.post(
    `${entries}/certificates/:code`,
    { schema: { params: schemas.certificateParams, body: schemas.certificateBody } },
    async (request) => {
      const actor = await staffOf(platform, request);
      const { commandId, ...held } = request.body;
      const { id, code } = request.params;
      await inTransaction(platform, { districtId: actor.districtId }, (tx) =>
        setCertificate(tx, actor, { commandId, entryId: id, certificate: { ...held, code } }),
      );
      return { id };
    },
  );

  app.post(`${entries}/consent`, { schema: { params, body: schemas.consentBody } }, async (request) => {
    const actor = await staffOf(platform, request);
    const { commandId, ...given } = request.body;
    const { id } = request.params;
    await inTransaction(platform, { districtId: actor.districtId }, (tx) => giveConsent(tx, actor, { commandId, entryId: id, given }));
    return { id };
  });

  app.post(`${entries}/consent/withdraw`, { schema: { params, body: schemas.commandBody } }, async (request) => {
    const actor = await staffOf(platform, request);
    const { id } = request.params;
    await inTransaction(platform, { districtId: actor.districtId }, (tx) =>
      withdrawConsent(tx, actor, { commandId: request.body.commandId, entryId: id }),
    );
    return { id };
  });

  // A POST, for each look leaves a record; nothing on the way may keep the answer.
  app.post(`${entries}/reveal`, { schema: { params, body: schemas.revealBody } }, async (request, reply) => {
    const actor = await staffOf(platform, request);
    await spend(platform, `register-reveal:${actor.personId}`, 60, '1h');
    const shown = await inTransaction(platform, { districtId: actor.districtId }, (tx) =>
      revealValue(tx, actor, { ...request.body, entryId: request.params.id }),
    );
    return reply.header('cache-control', 'no-store').send(shown);
  });

  app.post(`${entries}/code`, { schema: { params, body: schemas.commandBody } }, async (request, reply) => {
    const actor = await staffOf(platform, request);
    const given = await inTransaction(platform, { districtId: actor.districtId }, (tx) =>
      giveCode(tx, actor, { commandId: request.body.commandId, entryId: request.params.id }),
    );
    return reply.header('cache-control', 'no-store').send(given);
  });

  app.get(`${entries}/history`, { schema: { params } }, async (request) => {
    const actor = await staffOf(platform, request);
    return inTransaction(platform, { districtId: actor.districtId }, async (tx) => ({
      items: await historyOf(tx, actor, request.params.id),
    }));
  });

  app.get(`${entries}/looks`, { schema: { params } }, async (request) => {
    const actor = await staffOf(platform, request);
    return inTransaction(platform, { districtId: actor.districtId }, async (tx) => ({
      items: await entryLooks(tx, actor, request.params.id),
    }));
  });
};
