import type { AddressHit } from '@gridkeeper/domain/areas/wire.ts';
import type { Problem } from '@gridkeeper/domain/base/problem.ts';
import type { CaseDetail, CasePage, ContactAnswer, PublicReportAnswer } from '@gridkeeper/domain/cases/wire.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inTransaction } from '../platform/database/tx.ts';
import { beginWork } from './case-work.ts';
import { eraseContents } from './erase-contents.ts';
import { flush } from './flush.ts';
import { type TownOffice, townOffice } from './testing/town-office.ts';

let town: TownOffice;
let id = '';
const phone = '000 0000 0123';

beforeAll(async () => {
  town = await townOffice(Date.parse('2026-09-18T09:00:00+08:00'));
  const place = await town.ask<{ items: AddressHit[] }>(null, 'GET', `/api/v1/public/addresses?q=${encodeURIComponent('书砚巷')}`);
  const reported = await town.ask<PublicReportAnswer>(null, 'POST', '/api/v1/public/reports', {
    commandId: town.id(),
    draftToken: 'a-draft-token-of-32-characters-00',
    text: '路口的垃圾堆了三天没人清运，味道很大。',
    category: 'exposed-rubbish',
    point: place.body.items[0]?.point,
    photos: [],
    contact: { name: '居民甲', phone },
  });
  const found = await town.ask<CasePage>('centre', 'GET', `/api/v1/cases?queue=all&q=${reported.body.number}`);
  id = found.body.items[0]?.id ?? '';
});
afterAll(() => town.end());

const look = (who: string, reason: string | undefined = '回访核实地点', caseId = id) =>
  town.ask<ContactAnswer & Problem>(who, 'POST', `/api/v1/cases/${caseId}/contact`, { reason });
const reporter = async (who: string) => (await town.ask<CaseDetail>(who, 'GET', `/api/v1/cases/${id}`)).body.reporter;
const looks = async () =>
  (await town.platform.pool.query("SELECT actor, target, reason FROM audit_log WHERE action = 'contact.unmask' ORDER BY seq")).rows;

it('shows the centre a masked phone, and the whole one for a reason, which is written down each time', async () => {
  expect(await reporter('centre')).toEqual({
    kind: 'resident',
    name: '居民甲',
    phoneMasked: expect.stringContaining('*'),
    canUnmask: true,
  });
  expect(await looks()).toEqual([]);
  const { status, body, headers } = await look('centre');
  expect([status, body]).toEqual([200, { name: '居民甲', phone }]);
  expect(headers['cache-control']).toBe('no-store');
  await look('centre', '再次联系');
  const entry = { actor: expect.stringMatching(/^person:/), target: `case:${id}` };
  expect(await looks()).toEqual([
    { ...entry, reason: '回访核实地点' },
    { ...entry, reason: '再次联系' },
  ]);
});

it('is refused to those who see the case without working on it, to others as if there were no case, and without a reason', async () => {
  const before = await looks();
  expect(await reporter('leader')).toMatchObject({ canUnmask: false });
  expect((await look('leader')).body.code).toBe('not-allowed');
  expect((await look('unit-sanitation')).status).toBe(404);
  expect((await look('centre', '回访核实地点', town.id())).status).toBe(404);
  expect((await look('admin')).status).toBe(404);
  for (const reason of ['', ' 查 ', '因'.repeat(201)]) expect((await look('centre', reason)).body.code).toBe('input-invalid');
  expect(await looks()).toEqual(before);
});

it('opens to the unit once it leads the case', async () => {
  const { body } = await town.ask<CaseDetail>('centre', 'GET', `/api/v1/cases/${id}`);
  const dispatch = { commandId: town.id(), seenVersion: body.version, action: 'dispatch', category: 'exposed-rubbish', unit: 'sanitation' };
  expect((await town.ask('centre', 'POST', `/api/v1/cases/${id}/actions`, dispatch)).status).toBe(200);
  expect((await look('unit-sanitation')).body).toEqual({ name: '居民甲', phone });
});

it('finds nothing after the contact was erased', async () => {
  await inTransaction(town.platform, { districtId: 1 }, async (tx) => {
    const work = await beginWork(tx);
    await eraseContents(work, id, ['contact']);
    await flush(work);
  });
  expect(await reporter('centre')).toEqual({ kind: 'resident', name: null, phoneMasked: null, canUnmask: false });
  expect((await look('centre')).status).toBe(404);
});
