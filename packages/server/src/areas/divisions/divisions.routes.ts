import { setTimeout as sleep } from 'node:timers/promises';
import type { DivisionView } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import type { StaffActor } from '../../people/actor.ts';
import { staffOf } from '../../people/request-actor.ts';
import { inTransaction } from '../../platform/database/tx.ts';
import type { Routes } from '../../platform/http/app.ts';
import { newId } from '../../platform/new-id.ts';
import { onceOnly } from '../../platform/once-command.ts';
import type { Platform } from '../../platform/platform.ts';
import { requireSeeAreas } from '../area.policy.ts';
import { groundOf } from '../ground.ts';
import { beginDivision } from './begin-division.ts';
import { communityEstates } from './community-estates.ts';
import { compareDivisions } from './compare-divisions.ts';
import { type Computation, computeDivision } from './compute-division.ts';
import { divisionGround } from './division-ground.ts';
import { asOf, comparison, division, edits, estatesOf, filter, givenDay, newDivision, onlyCommand } from './division-schemas.ts';
import { listDivisions } from './divisions.queries.ts';
import { editDivision } from './edit-division.ts';
import { divisionMoves } from './effect/division-moves.ts';
import { takeEffect } from './effect/take-effect.ts';
import { withdrawDivision } from './effect/withdraw-division.ts';
import { presentDivision } from './present-division.ts';
import { standingGrids } from './standing-grids.queries.ts';

/** Outlines of a large community have many corners. */
const mostBytes = 4 * 1024 * 1024;
/** An answer is not held back longer, in milliseconds; whoever gets one that is still being computed asks again. */
const patience = 8_000;

/** Proposals of division 划分方案 for the desk. A computation goes on when the connection is lost; the same command again presents what came of it. */
export const divisionRoutes: Routes = (app, platform) => {
  const view = (actor: StaffActor, id: string): Promise<DivisionView> =>
    inTransaction(platform, { districtId: actor.districtId, readOnly: true }, (tx) => presentDivision(tx, actor, id));

  app.get('/api/v1/divisions', { schema: { querystring: filter } }, async (request) => {
    const actor = await staffOf(platform, request);
    requireSeeAreas(actor);
    const { districtId } = actor;
    return inTransaction(platform, { districtId, readOnly: true }, async (tx) => ({ items: await listDivisions(tx, request.query) }));
  });

  app.post('/api/v1/divisions', { bodyLimit: mostBytes, schema: { body: newDivision } }, async (request) => {
    const actor = await staffOf(platform, request);
    const { districtId } = actor;
    const { commandId, ...input } = request.body;
    const { ref, repeated } = await inTransaction(platform, { districtId }, async (tx) => {
      const id = newId(tx.now);
      const run = async () => {
        await beginDivision(tx, actor, input, id);
        return id;
      };
      return onceOnly(tx, { commandId, body: { newDivision: input } }, run, id);
    });
    if (!repeated) await computed(platform, { districtId, divisionId: ref, what: 'computed' });
    return view(actor, ref);
  });

  app.get('/api/v1/divisions/compare', { schema: { querystring: comparison } }, async (request) => {
    const actor = await staffOf(platform, request);
    return inTransaction(platform, { districtId: actor.districtId, readOnly: true }, (tx) =>
      compareDivisions(tx, actor, request.query.ids),
    );
  });

  app.get('/api/v1/divisions/:id', { schema: { params: division } }, async (request) =>
    view(await staffOf(platform, request), request.params.id),
  );

  app.get('/api/v1/divisions/:id/ground', { schema: { params: division } }, async (request) => {
    const actor = await staffOf(platform, request);
    return inTransaction(platform, { districtId: actor.districtId, readOnly: true }, (tx) => divisionGround(tx, actor, request.params.id));
  });

  app.get('/api/v1/divisions/:id/moves', { schema: { params: division } }, async (request) =>
    divisionMoves(platform, await staffOf(platform, request), request.params.id),
  );

  app.post('/api/v1/divisions/:id/edits', { bodyLimit: mostBytes, schema: { params: division, body: edits } }, async (request) => {
    const actor = await staffOf(platform, request);
    const { districtId } = actor;
    const { id } = request.params;
    const { commandId, ...step } = request.body;
    let rerun = false;
    await inTransaction(platform, { districtId }, (tx) => {
      const run = async () => {
        rerun = await editDivision(tx, actor, { divisionId: id, ...step });
        return id;
      };
      return onceOnly(tx, { commandId, body: { division: id, ...step } }, run, id);
    });
    if (rerun) await computed(platform, { districtId, divisionId: id, what: 'rerun' });
    return view(actor, id);
  });

  app.post('/api/v1/divisions/:id/take-effect', { schema: { params: division, body: givenDay } }, async (request) => {
    const actor = await staffOf(platform, request);
    const { id } = request.params;
    const { commandId, on } = request.body;
    await inTransaction(platform, { districtId: actor.districtId }, (tx) => {
      const run = async () => {
        await takeEffect(tx, actor, { divisionId: id, on });
        return id;
      };
      return onceOnly(tx, { commandId, body: { takeEffect: id, on } }, run, id);
    });
    return view(actor, id);
  });

  app.post('/api/v1/divisions/:id/withdraw', { schema: { params: division, body: onlyCommand } }, async (request) => {
    const actor = await staffOf(platform, request);
    const { id } = request.params;
    await inTransaction(platform, { districtId: actor.districtId }, (tx) => {
      const run = async () => {
        await withdrawDivision(tx, actor, id);
        return id;
      };
      return onceOnly(tx, { commandId: request.body.commandId, body: { withdraw: id } }, run, id);
    });
    return view(actor, id);
  });

  app.get('/api/v1/areas/estates', { schema: { querystring: estatesOf } }, async (request) => {
    const actor = await staffOf(platform, request);
    return inTransaction(platform, { districtId: actor.districtId, readOnly: true }, async (tx) => ({
      items: await communityEstates(tx, actor, request.query.communityId),
    }));
  });

  app.get('/api/v1/areas/as-of', { schema: { querystring: asOf } }, async (request) => {
    const actor = await staffOf(platform, request);
    requireSeeAreas(actor);
    const { communityId, layer, on } = request.query;
    return inTransaction(platform, { districtId: actor.districtId, readOnly: true }, async (tx) => ({
      items: await standingGrids(tx, { communityId, layer, on: on ?? (await groundOf(tx)).day }),
    }));
  });
};

/** Waits for a computation, but not for ever: it goes on by itself. */
async function computed(platform: Platform, wanted: Computation): Promise<void> {
  await Promise.race([computeDivision(platform, wanted), sleep(patience, undefined, { ref: false })]);
}
