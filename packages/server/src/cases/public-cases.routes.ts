import { z } from 'zod';
import { AppError } from '../platform/app-error.ts';
import { inTransaction } from '../platform/database/tx.ts';
import { photoLinkHolds } from '../platform/files/photo-link.ts';
import { photoName } from '../platform/files/uploads.ts';
import type { Routes } from '../platform/http/app.ts';
import { publicDistrict } from '../platform/http/public-district.ts';
import { spend } from '../platform/rate-limit.ts';
import { currentPack } from '../policy/packs.ts';
import { suggestFor } from '../text/suggest-categories.ts';
import { actAsReporter } from './act-as-reporter.ts';
import { caseParams, followAction, near, publicReport, uuid } from './case-schemas.ts';
import { duplicateCandidates } from './duplicates.queries.ts';
import { followCase } from './follow-case.ts';
import { readFollowCode } from './follow-code.ts';
import { getFollowPage } from './follow-page.queries.ts';
import { getCodePage } from './notices/objection-page.queries.ts';
import { officeNames } from './office-names.ts';
import { reportCase } from './report-case.ts';
import { solvedLately } from './solved.queries.ts';

const solvedQuery = z.object({ gridId: uuid.optional(), category: z.string().max(100).optional() });

const resident = { kind: 'resident', followerId: null, role: 'reporter' } as const;

/** The portal's cases: no account, limits per address in the database. */
export const publicCaseRoutes: Routes = (app, platform) => {
  app.post('/api/v1/public/reports', { schema: { body: publicReport } }, async (request, reply) => {
    await spend(platform, `report:${request.ip}`, 30, '1h');
    const districtId = await publicDistrict(platform);
    const answer = await inTransaction(platform, { districtId }, async (tx) => {
      const reported = await reportCase(tx, resident, { ...request.body, source: 'portal' });
      const names = await officeNames(tx, { areas: [reported.gridId] });
      return { number: reported.number, followCode: reported.followCode, gridName: names.area(reported.gridId) };
    });
    return reply.code(201).send(answer);
  });

  app.post('/api/v1/public/suggest-category', { schema: { body: z.strictObject({ text: z.string().max(10_000) }) } }, async (request) => {
    await spend(platform, `suggest:${request.ip}`, 600, '1h');
    const districtId = await publicDistrict(platform);
    return inTransaction(platform, { districtId, readOnly: true }, async (tx) => {
      const { pack } = await currentPack(tx);
      return { suggestions: await suggestFor(tx, pack, request.body.text, { portal: true }) };
    });
  });

  app.post('/api/v1/public/duplicates', { schema: { body: near } }, async (request) => {
    await spend(platform, `duplicates:${request.ip}`, 300, '1h');
    const districtId = await publicDistrict(platform);
    return inTransaction(platform, { districtId, readOnly: true }, async (tx) => ({
      candidates: await duplicateCandidates(tx, request.body),
    }));
  });

  app.post(
    '/api/v1/public/cases/:id/follow',
    { schema: { params: caseParams, body: z.strictObject({ commandId: uuid }) } },
    async (request, reply) => {
      await spend(platform, `follow:${request.ip}`, 30, '1h');
      const districtId = await publicDistrict(platform);
      const answer = await inTransaction(platform, { districtId }, (tx) =>
        followCase(tx, { commandId: request.body.commandId, caseId: request.params.id }),
      );
      return reply.code(201).send(answer);
    },
  );

  app.post('/api/v1/public/follow', { schema: { body: z.strictObject({ code: z.string().max(60) }) } }, async (request) => {
    await spend(platform, `code:${request.ip}`, 120, '15m');
    const { districtId, code } = readFollowCode(request.body.code);
    return inTransaction(platform, { districtId, readOnly: true }, (tx) => getCodePage(tx, code));
  });

  app.post('/api/v1/public/follow/actions', { schema: { body: followAction } }, async (request) => {
    await spend(platform, `code:${request.ip}`, 120, '15m');
    const { districtId, code } = readFollowCode(request.body.code);
    return inTransaction(platform, { districtId }, async (tx) => {
      await actAsReporter(tx, { ...request.body, code });
      return getFollowPage(tx, code);
    });
  });

  app.get('/api/v1/public/solved', { schema: { querystring: solvedQuery } }, async (request) => {
    const districtId = await publicDistrict(platform);
    return inTransaction(platform, { districtId, readOnly: true }, async (tx) => ({
      items: await solvedLately(tx, request.query),
    }));
  });

  app.get(
    '/api/v1/photos/:district/:id/:size',
    {
      schema: {
        params: z.object({ district: z.coerce.number().int(), id: uuid, size: z.enum(['full', 'thumb']) }),
        querystring: z.object({ until: z.coerce.number(), seal: z.string().max(60) }),
      },
    },
    async (request, reply) => {
      const { district, id, size } = request.params;
      if (!photoLinkHolds(platform, district, id, size, request.query.until, request.query.seal)) throw new AppError('not-found');
      const bytes = await platform.files.get(photoName(district, id, size)).catch(() => {
        throw new AppError('not-found');
      });
      return reply.header('Cache-Control', 'private, max-age=21600, immutable').type('image/jpeg').send(bytes);
    },
  );
};
