import type { Overview } from '@gridkeeper/domain/measures/wire.ts';
import { requireCapability } from '../people/actor.ts';
import { staffOf } from '../people/request-actor.ts';
import { inTransaction } from '../platform/database/tx.ts';
import type { Routes } from '../platform/http/app.ts';
import { affordable } from './affordable.ts';
import { hotlineToday } from './hotline-today.queries.ts';
import { overview } from './overview.queries.ts';

/** Figures for those who lead. */
export const measuresRoutes: Routes = (app, platform) => {
  const give = affordable<Overview>();

  app.get('/api/v1/overview', async (request) => {
    const actor = await staffOf(platform, request);
    requireCapability(actor, 'case.view', 'case.supervise');
    const key = JSON.stringify([actor.districtId, actor.personId, actor.posts]); // a right taken away is gone at once
    return give(key, () => inTransaction(platform, { districtId: actor.districtId, readOnly: true }, (tx) => overview(tx, actor)));
  });

  app.get('/api/v1/hotline/today', async (request) => {
    const actor = await staffOf(platform, request);
    return inTransaction(platform, { districtId: actor.districtId, readOnly: true }, (tx) => hotlineToday(tx, actor));
  });
};
