import { z } from 'zod';
import { requireCapability } from '../people/actor.ts';
import { staffOf } from '../people/request-actor.ts';
import { inTransaction } from '../platform/database/tx.ts';
import type { Routes } from '../platform/http/app.ts';
import { getCasePage } from './case-page.queries.ts';
import { action, caseParams, caseQuery, staffReport, summary } from './case-schemas.ts';
import { beginWork } from './case-work.ts';
import { holdCase } from './hold-case.ts';
import { listCases } from './list.queries.ts';
import { casePoints } from './points.queries.ts';
import { queueCounts } from './queue-counts.queries.ts';
import { releaseCaseSummary } from './release-case-summary.ts';
import { reportCase } from './report-case.ts';
import { getReportForm } from './report-form.queries.ts';
import { requireSight } from './require-sight.ts';
import { suggestRouting } from './suggest-routing.ts';
import { takeAction } from './take-action.ts';

/** The cases of the desk and the field: parse, who, use case, present. */
export const staffCaseRoutes: Routes = (app, platform) => {
  app.get('/api/v1/cases', { schema: { querystring: caseQuery } }, async (request) => {
    const actor = await staffOf(platform, request);
    return inTransaction(platform, { districtId: actor.districtId, readOnly: true }, (tx) => listCases(tx, actor, request.query));
  });

  app.get('/api/v1/cases/queues', async (request) => {
    const actor = await staffOf(platform, request);
    return inTransaction(platform, { districtId: actor.districtId, readOnly: true }, async (tx) => ({
      items: await queueCounts(tx, actor),
    }));
  });

  app.get(
    '/api/v1/cases/report-form',
    { schema: { querystring: z.object({ category: z.string().max(100).optional() }) } },
    async (request) => {
      const actor = await staffOf(platform, request);
      requireCapability(actor, 'case.report');
      return inTransaction(platform, { districtId: actor.districtId, readOnly: true }, (tx) =>
        getReportForm(tx, request.query.category ?? null),
      );
    },
  );

  app.get('/api/v1/cases/points', { schema: { querystring: caseQuery } }, async (request) => {
    const actor = await staffOf(platform, request);
    return inTransaction(platform, { districtId: actor.districtId, readOnly: true }, async (tx) => ({
      items: await casePoints(tx, actor, request.query),
    }));
  });

  app.post('/api/v1/cases', { schema: { body: staffReport } }, async (request, reply) => {
    const actor = await staffOf(platform, request);
    requireCapability(actor, 'case.report');
    const answer = await inTransaction(platform, { districtId: actor.districtId }, (tx) => reportCase(tx, actor, request.body));
    return reply.code(201).send({ id: answer.id, number: answer.number, followCode: answer.followCode });
  });

  app.get('/api/v1/cases/:id', { schema: { params: caseParams } }, async (request) => {
    const actor = await staffOf(platform, request);
    return inTransaction(platform, { districtId: actor.districtId }, (tx) => getCasePage(tx, actor, request.params.id));
  });

  app.post('/api/v1/cases/:id/actions', { schema: { params: caseParams, body: action } }, async (request) => {
    const actor = await staffOf(platform, request);
    return inTransaction(platform, { districtId: actor.districtId }, (tx) =>
      takeAction(tx, actor, { ...request.body, caseId: request.params.id }),
    );
  });

  app.get(
    '/api/v1/cases/:id/routing',
    { schema: { params: caseParams, querystring: z.object({ category: z.string().max(100), severity: z.string().max(100).optional() }) } },
    async (request) => {
      const actor = await staffOf(platform, request);
      return inTransaction(platform, { districtId: actor.districtId }, async (tx) => {
        const work = await beginWork(tx);
        const held = await holdCase(work, request.params.id);
        requireSight(tx, actor, held.id, held.state);
        return suggestRouting(work, held, request.query.category, request.query.severity);
      });
    },
  );

  app.post('/api/v1/cases/:id/summary', { schema: { params: caseParams, body: summary } }, async (request) => {
    const actor = await staffOf(platform, request);
    await inTransaction(platform, { districtId: actor.districtId }, (tx) =>
      releaseCaseSummary(tx, actor, { ...request.body, caseId: request.params.id }),
    );
    return { id: request.params.id };
  });
};
