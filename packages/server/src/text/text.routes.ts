import { isUuid } from '@gridkeeper/domain/base/uuid.ts';
import type { TryAnswer } from '@gridkeeper/domain/text/wire.ts';
import { z } from 'zod';
import { staffOf } from '../people/request-actor.ts';
import { inTransaction } from '../platform/database/tx.ts';
import type { Routes } from '../platform/http/app.ts';
import { currentPack } from '../policy/packs.ts';
import { requireReadPolicy } from '../policy/policy.policy.ts';
import { changeLexicon } from './change-lexicon.ts';
import { hotTopicCases, hotTopicsView } from './hot-topics.queries.ts';
import { lexiconView } from './lexicon.queries.ts';
import { suggestionState } from './models.queries.ts';
import { suggestFor } from './suggest-categories.ts';

const uuid = z.string().refine(isUuid);
const word = z.string().trim().min(2).max(20);
const change = z.strictObject({ commandId: uuid, word, category: z.string().max(100), weight: z.number().min(0.5).max(5).nullable() });
const tried = z.strictObject({ text: z.string().max(10_000) });
const topicParams = z.object({ id: uuid });

/** What the office learns from texts: the lexicon 词表, how suggestions came about, hot topics 热点. */
export const textRoutes: Routes = (app, platform) => {
  app.get('/api/v1/text/lexicon', async (request) => {
    const actor = await staffOf(platform, request);
    return inTransaction(platform, { districtId: actor.districtId, readOnly: true }, (tx) => lexiconView(tx, actor));
  });

  app.post('/api/v1/text/lexicon', { schema: { body: change } }, async (request) => {
    const actor = await staffOf(platform, request);
    return inTransaction(platform, { districtId: actor.districtId }, async (tx) => {
      await changeLexicon(tx, actor, request.body);
      return lexiconView(tx, actor);
    });
  });

  app.get('/api/v1/text/suggestions', async (request) => {
    const actor = await staffOf(platform, request);
    return inTransaction(platform, { districtId: actor.districtId, readOnly: true }, (tx) => suggestionState(tx, actor));
  });

  app.post('/api/v1/text/try', { schema: { body: tried } }, async (request): Promise<TryAnswer> => {
    const actor = await staffOf(platform, request);
    requireReadPolicy(actor);
    return inTransaction(platform, { districtId: actor.districtId, readOnly: true }, async (tx) => ({
      suggestions: await suggestFor(tx, (await currentPack(tx)).pack, request.body.text, { all: true }),
    }));
  });

  app.get('/api/v1/text/hot-topics', async (request) => {
    const actor = await staffOf(platform, request);
    return inTransaction(platform, { districtId: actor.districtId, readOnly: true }, (tx) => hotTopicsView(tx, actor));
  });

  app.get('/api/v1/text/hot-topics/:id', { schema: { params: topicParams } }, async (request) => {
    const actor = await staffOf(platform, request);
    return inTransaction(platform, { districtId: actor.districtId, readOnly: true }, (tx) => hotTopicCases(tx, actor, request.params.id));
  });
};
