import { staffOf } from '../people/request-actor.ts';
import { inTransaction } from '../platform/database/tx.ts';
import type { Routes } from '../platform/http/app.ts';
import { addEntry } from './add-entry.ts';
import { allLooks } from './all-looks.queries.ts';
import { entryRoutes } from './entry.routes.ts';
import { getKind } from './kinds.ts';
import { ledgerOf } from './ledgers/get-ledger.ts';
import { ledgerPage } from './ledgers/ledger-page.queries.ts';
import { limitSought } from './limit-guesses.ts';
import { listEntries } from './list-entries.queries.ts';
import { listRegisters } from './list-registers.queries.ts';
import { entryQuery, kindParams, ledgerParams, ledgerQuery, looksQuery, newEntry } from './register-schemas.ts';
import { requireKindSeen } from './require-kind-seen.ts';

/** Registers 台账 and ledgers for staff. */
export const registerRoutes: Routes = (app, platform) => {
  entryRoutes(app, platform);

  app.get('/api/v1/registers', async (request) => {
    const actor = await staffOf(platform, request);
    return inTransaction(platform, { districtId: actor.districtId, readOnly: true }, (tx) => listRegisters(tx, actor));
  });

  // Reading it leaves a record, and nothing on the way may keep the answer.
  app.get('/api/v1/registers/looks', { schema: { querystring: looksQuery } }, async (request, reply) => {
    const actor = await staffOf(platform, request);
    const page = await inTransaction(platform, { districtId: actor.districtId }, (tx) => allLooks(tx, actor, request.query));
    return reply.header('cache-control', 'no-store').send(page);
  });

  app.get('/api/v1/registers/:kind/entries', { schema: { params: kindParams, querystring: entryQuery } }, async (request) => {
    const actor = await staffOf(platform, request);
    const { ledger, ...query } = request.query;
    await limitSought(platform, actor, query.q);
    return inTransaction(platform, { districtId: actor.districtId, readOnly: true }, async (tx) => {
      const kind = await getKind(tx, request.params.kind);
      await requireKindSeen(tx, actor, kind);
      const where = ledger === undefined ? undefined : (await ledgerOf(tx, kind, ledger)).where;
      return listEntries(tx, actor, kind, { ...query, where });
    });
  });

  app.post('/api/v1/registers/:kind/entries', { schema: { params: kindParams, body: newEntry } }, async (request, reply) => {
    const actor = await staffOf(platform, request);
    const { commandId, ...draft } = request.body;
    const id = await inTransaction(platform, { districtId: actor.districtId }, (tx) =>
      addEntry(tx, actor, { commandId, kind: request.params.kind, draft }),
    );
    return reply.code(201).send({ id });
  });

  app.get('/api/v1/ledgers/:code', { schema: { params: ledgerParams, querystring: ledgerQuery } }, async (request) => {
    const actor = await staffOf(platform, request);
    await limitSought(platform, actor, request.query.q);
    return inTransaction(platform, { districtId: actor.districtId, readOnly: true }, (tx) =>
      ledgerPage(tx, actor, request.params.code, request.query),
    );
  });
};
