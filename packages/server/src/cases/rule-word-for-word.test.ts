import { afterEach, beforeEach, expect, test } from 'vitest';
import { getActor } from '../people/get-actor.ts';
import { openAccount } from '../people/open-account.ts';
import { migrateCases } from '../policy/migrate-cases.ts';
import { publish, streetPack, withoutUnits } from '../policy/testing/next-version.ts';
import { type RunningOffice, runningOffice } from '../policy/testing/running-office.ts';
import { getCasePage } from './case-page.queries.ts';

let office: RunningOffice;
beforeEach(async () => {
  office = await runningOffice();
});
afterEach(() => office.end());

test('the rule shown is the one that was followed, also after its unit was succeeded and the case moved to other rules', async () => {
  const head = await office.person({ role: 'centre-head', areaId: office.street });
  await office.run((tx) => openAccount(tx, { personId: head, username: 'head', passwordHash: '-' }));
  const page = (caseId: string) => office.run(async (tx) => getCasePage(tx, await getActor(tx, head), caseId));
  const caseId = await office.dispatched('sanitation', { category: 'market-hygiene' });
  const { rule } = await page(caseId);
  expect(rule?.zh).toContain('环卫所');

  const pack = withoutUnits(await streetPack(), '9.0.0', ['sanitation'], 'construction');
  // Another order of rows: the number of the row that was followed means another one now.
  const routing = pack.routing.toReversed().map((row, i) => ({ ...row, row: i + 1 }));
  const hash = await publish(office.platform, { ...pack, routing, successors: [{ kind: 'unit', from: 'sanitation', to: 'construction' }] });
  expect(await page(caseId)).toMatchObject({ rule, pack: { version: (await streetPack()).version } });
  await migrateCases(office.platform, 1, { to: hash, from: null, states: new Map(), dryRun: false });
  expect(await page(caseId)).toMatchObject({ rule, pack: { version: '9.0.0' } });
});
