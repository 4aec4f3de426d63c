import { inTransaction } from '../../platform/database/tx.ts';
import type { Routes } from '../../platform/http/app.ts';
import { idParams } from '../people-schemas.ts';
import { staffOf } from '../request-actor.ts';
import { copyWeek } from './copy-week.ts';
import { copyBody, coverageBody, nowQuery, removeBody, shiftBody, weekQuery } from './duty-schemas.ts';
import { dutyWeek } from './duty-week.queries.ts';
import { onDuty } from './on-duty.queries.ts';
import { removeShift } from './remove-shift.ts';
import { setCoverage } from './set-coverage.ts';
import { setShift } from './set-shift.ts';

/** Duty rosters 值班表: everybody on the staff reads them, those who keep people write them. */
export const dutyRoutes: Routes = (app, platform) => {
  app.get('/api/v1/people/duty', { schema: { querystring: weekQuery } }, async (request) => {
    const actor = await staffOf(platform, request);
    return inTransaction(platform, { districtId: actor.districtId, readOnly: true }, (tx) => dutyWeek(tx, actor, request.query));
  });

  app.get('/api/v1/people/duty/now', { schema: { querystring: nowQuery } }, async (request) => {
    const actor = await staffOf(platform, request);
    return inTransaction(platform, { districtId: actor.districtId, readOnly: true }, (tx) => onDuty(tx, request.query.roster));
  });

  app.post('/api/v1/people/duty/shifts', { schema: { body: shiftBody } }, async (request, reply) => {
    const actor = await staffOf(platform, request);
    const shiftId = await inTransaction(platform, { districtId: actor.districtId }, (tx) => setShift(tx, actor, request.body));
    return reply.code(201).send({ shiftId });
  });

  app.post('/api/v1/people/duty/shifts/:id/remove', { schema: { params: idParams, body: removeBody } }, async (request, reply) => {
    const actor = await staffOf(platform, request);
    const gone = { ...request.body, shiftId: request.params.id };
    await inTransaction(platform, { districtId: actor.districtId }, (tx) => removeShift(tx, actor, gone));
    return reply.code(204).send();
  });

  app.post('/api/v1/people/duty/copy', { schema: { body: copyBody } }, async (request, reply) => {
    const actor = await staffOf(platform, request);
    await inTransaction(platform, { districtId: actor.districtId }, (tx) => copyWeek(tx, actor, request.body));
    return reply.code(204).send();
  });

  app.post('/api/v1/people/duty/coverage', { schema: { body: coverageBody } }, async (request, reply) => {
    const actor = await staffOf(platform, request);
    await inTransaction(platform, { districtId: actor.districtId }, (tx) => setCoverage(tx, actor, request.body));
    return reply.code(204).send();
  });
};
