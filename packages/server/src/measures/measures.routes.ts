import type { SampleFigures } from '@gridkeeper/domain/cases/sample-wire.ts';
import type { Overview } from '@gridkeeper/domain/measures/wire.ts';
import { sampleFigures } from '../cases/draws/sample-figures.queries.ts';
import { requireCapability, type StaffActor } from '../people/actor.ts';
import { staffOf } from '../people/request-actor.ts';
import { inTransaction } from '../platform/database/tx.ts';
import type { Routes } from '../platform/http/app.ts';
import { affordable } from './affordable.ts';
import { hotlineToday } from './hotline-today.queries.ts';
import { overview } from './overview.queries.ts';

/** A right taken away is gone at once. */
const keyOf = (actor: StaffActor) => JSON.stringify([actor.districtId, actor.personId, actor.posts]);

/** Figures for those who lead. */
export const measuresRoutes: Routes = (app, platform) => {
  const give = affordable<Overview>();
  const giveSamples = affordable<readonly SampleFigures[]>();

  app.get('/api/v1/overview', async (request) => {
    const actor = await staffOf(platform, request);
    requireCapability(actor, 'case.view', 'case.supervise');
    return give(keyOf(actor), () => inTransaction(platform, { districtId: actor.districtId, readOnly: true }, (tx) => overview(tx, actor)));
  });

  app.get('/api/v1/cases/samples', async (request) => {
    const actor = await staffOf(platform, request);
    requireCapability(actor, 'case.view', 'case.supervise');
    const items = await giveSamples(keyOf(actor), () =>
      inTransaction(platform, { districtId: actor.districtId, readOnly: true }, (tx) => sampleFigures(tx, actor)),
    );
    return { items };
  });

  app.get('/api/v1/hotline/today', async (request) => {
    const actor = await staffOf(platform, request);
    return inTransaction(platform, { districtId: actor.districtId, readOnly: true }, (tx) => hotlineToday(tx, actor));
  });
};
