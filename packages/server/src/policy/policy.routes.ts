import type { WorkingCalendar } from '@gridkeeper/domain/policy/calendar.ts';
import type { PolicyView } from '@gridkeeper/domain/policy/wire.ts';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { may } from '../people/actor.ts';
import { staffOf } from '../people/request-actor.ts';
import { AppError } from '../platform/app-error.ts';
import { calendarOf } from '../platform/calendar/calendar.ts';
import { inTransaction } from '../platform/database/tx.ts';
import type { Routes } from '../platform/http/app.ts';
import { answerProblem } from '../platform/http/problem-handler.ts';
import type { Platform } from '../platform/platform.ts';
import { presentCheck, requireSoundPack } from './check-handed-in.ts';
import { checkPackFiles } from './check-pack-files.ts';
import { listVersions, requirePublished } from './list-versions.queries.ts';
import { findCurrentPack, getPack } from './packs.ts';
import { requirePolicyEditor, requireReadPolicy } from './policy.policy.ts';
import { packFiles, packParams, publication } from './policy.schemas.ts';
import { publishVersion } from './publish-version.ts';

/** So that the browser counts dates as the server does. */
function calendarView({ zone, version, exceptions, knownYears }: WorkingCalendar): PolicyView['calendar'] {
  return { zone, version, days: Object.fromEntries(exceptions), years: [...knownYears] };
}

const mostBytes = 3 * 1024 * 1024;

/** The rules of this office 制度: reading them, having a pack checked, publishing a version. */
export const policyRoutes: Routes = (app, platform) => {
  const handedIn = { bodyLimit: mostBytes, errorHandler: tellTooLarge(platform) };

  app.get('/api/v1/policy', async (request): Promise<PolicyView> => {
    const actor = await staffOf(platform, request);
    requireReadPolicy(actor);
    return inTransaction(platform, { districtId: actor.districtId, readOnly: true }, async (tx) => ({
      pack: (await findCurrentPack(tx))?.pack ?? null,
      versions: await listVersions(tx),
      canPublish: may(actor, 'policy.edit'),
      calendar: calendarView(await calendarOf(tx)),
    }));
  });

  app.get('/api/v1/packs/:hash', { schema: { params: packParams } }, async (request, reply) => {
    const actor = await staffOf(platform, request);
    requireReadPolicy(actor);
    const { hash } = request.params;
    const pack = await inTransaction(platform, { districtId: actor.districtId, readOnly: true }, async (tx) => {
      await requirePublished(tx, hash);
      return getPack(tx, hash);
    });
    // A version never changes under its hash; other people on the same device have their own session.
    return reply.header('Cache-Control', 'private, max-age=31536000, immutable').send(pack);
  });

  app.post('/api/v1/policy/check', { ...handedIn, schema: { body: packFiles } }, async (request) => {
    const actor = await staffOf(platform, request);
    requirePolicyEditor(actor);
    const checked = await checkPackFiles(request.body.files);
    return inTransaction(platform, { districtId: actor.districtId, readOnly: true }, (tx) => presentCheck(tx, checked));
  });

  app.post('/api/v1/policy/versions', { ...handedIn, schema: { body: publication } }, async (request, reply) => {
    const actor = await staffOf(platform, request);
    requirePolicyEditor(actor);
    const { commandId, files } = request.body;
    const wanted = { commandId, ...(await requireSoundPack(files)) };
    const version = await inTransaction(platform, { districtId: actor.districtId }, (tx) => publishVersion(tx, actor, wanted));
    return reply.code(201).send(version);
  });
};

/** A body beyond the limit is a fault of the pack; what is said of photos elsewhere would not help here. */
function tellTooLarge(platform: Platform) {
  const answer = answerProblem(platform);
  const message = { zh: '制度包所有文件合计不得超过 3 MB。', en: 'All files of a pack together are at most 3 MB.' };
  const tooLarge = new AppError('policy-pack-invalid', {}, { fields: [{ field: 'files', message }] });
  return (error: FastifyError, request: FastifyRequest, reply: FastifyReply) =>
    answer(error.statusCode === 413 ? tooLarge : error, request, reply);
}
