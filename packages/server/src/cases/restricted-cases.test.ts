import type { Problem } from '@gridkeeper/domain/base/problem.ts';
import type { CaseDetail, CasePage, DuplicateCandidate, LonLat, QueueCount } from '@gridkeeper/domain/cases/wire.ts';
import type { Overview } from '@gridkeeper/domain/measures/wire.ts';
import type { InboxItem, Me } from '@gridkeeper/domain/people/wire.ts';
import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getActor } from '../people/get-actor.ts';
import { inTransaction } from '../platform/database/tx.ts';
import type { FeedRow } from '../platform/feed/feed-hub.ts';
import { publish, streetPack } from '../policy/testing/next-version.ts';
import { caseScope } from './case.policy.ts';
import { changesFor } from './stream.routes.ts';
import { sweepClocks } from './sweep-clocks.ts';
import { type TownOffice, townOffice } from './testing/town-office.ts';

const start = Date.parse('2026-09-18T09:00:00+08:00');
const text = '两家为共用的院墙争执，请来调解。';
let town: TownOffice;
let point: LonLat;

/** The street's rules, with one category for disputes 矛盾纠纷 (Z1, G4, W2). */
const withDisputes = (pack: CompiledPack): CompiledPack => ({
  ...pack,
  version: '9.0.0',
  categories: pack.categories.map((one) =>
    one.code === 'exposed-rubbish' ? { ...one, label: { zh: '矛盾纠纷', en: 'Dispute' }, portal: false, restricted: true } : one,
  ),
});

beforeAll(async () => {
  town = await townOffice(start);
  await publish(town.platform, withDisputes(await streetPack()));
  const { body } = await town.ask<{ items: { point: LonLat }[] }>(
    null,
    'GET',
    `/api/v1/public/addresses?q=${encodeURIComponent('书砚巷')}`,
  );
  point = body.items[0]?.point ?? [0, 0];
});
afterAll(() => town.end());

const page = (who: string, id: string) => town.ask<CaseDetail & Problem>(who, 'GET', `/api/v1/cases/${id}`);
const list = async (who: string, query = 'queue=all') => (await town.ask<CasePage>(who, 'GET', `/api/v1/cases?${query}`)).body.items;
const listed = async (who: string, id: string, query?: string) => (await list(who, query)).some((item) => item.id === id);
const act = async (who: string, id: string, action: string, more: object = {}) => {
  const { version } = (await page('centre', id)).body;
  const body = { commandId: town.id(), seenVersion: version, action, ...more };
  return town.ask<Problem>(who, 'POST', `/api/v1/cases/${id}/actions`, body);
};
const report = async (category: string | null = null) => {
  const body = { commandId: town.id(), source: 'hotline', text, category, point, photos: [], contact: { phone: '0000-555-0100' } };
  return (await town.ask<{ id: string }>('centre', 'POST', '/api/v1/cases', body)).body.id;
};
const audited = async (action: string, id: string) =>
  (
    await town.platform.pool.query<{ actor: string }>('SELECT actor FROM audit_log WHERE action = $1 AND target = $2 ORDER BY seq', [
      action,
      `case:${id}`,
    ])
  ).rows.map((row) => row.actor);
const personId = async (who: string) => (await town.ask<Me>(who, 'GET', '/api/v1/me')).body.personId;
/** What the stream would tell somebody of the newest change of a case. */
const told = async (who: string, id: string) => {
  const { rows } = await town.platform.pool.query<FeedRow>('SELECT * FROM feed WHERE subject_id = $1 ORDER BY seq DESC LIMIT 1', [id]);
  const person = await personId(who);
  const actor = await inTransaction(town.platform, { districtId: 1 }, (tx) => getActor(tx, person));
  return changesFor(caseScope(actor), rows);
};

describe('a dispute 矛盾纠纷, which only its holders see', () => {
  it('leaves the lists and feeds of all others as soon as it is known to be one, and comes back when it is not', async () => {
    const id = await report();
    expect(await listed('leader', id)).toBe(true);
    expect((await act('centre', id, 'correct', { category: 'exposed-rubbish' })).status).toBe(200);
    expect(await told('leader', id)).toEqual([{ id, removed: true }]);
    expect(await told('centre', id)).toEqual([{ id, removed: false }]);
    expect(await told('unit-ma', id)).toEqual([]);
    expect(await listed('leader', id)).toBe(false);
    expect(await listed('centre', id)).toBe(true);

    expect((await act('centre', id, 'correct', { category: 'street-light' })).status).toBe(200);
    expect(await told('leader', id)).toEqual([{ id, removed: false }]);
    expect((await page('leader', id)).status).toBe(200);
  });

  it('is in nobody else’s lists, searches, queues and points, though the leader’s figures count it', async () => {
    const before = (await town.ask<Overview>('leader', 'GET', '/api/v1/overview')).body.open;
    const id = await report('exposed-rubbish');
    await act('centre', id, 'dispatch', { category: 'exposed-rubbish', unit: 'sanitation' });
    const { number } = (await page('centre', id)).body;
    for (const query of ['queue=all', 'queue=dispatched', `q=${number}`, `q=${encodeURIComponent('院墙')}`, 'category=exposed-rubbish']) {
      expect(await listed('centre', id, query)).toBe(true);
      expect(await listed('unit-sanitation', id, query)).toBe(true);
      for (const other of ['leader', 'worker', 'unit-ma', 'admin']) expect(await listed(other, id, query)).toBe(false);
    }
    const points = (await town.ask<{ items: { id: string }[] }>('leader', 'GET', '/api/v1/cases/points')).body.items;
    expect(points.some((one) => one.id === id)).toBe(false);
    const queues = (await town.ask<{ items: QueueCount[] }>('leader', 'GET', '/api/v1/cases/queues')).body.items;
    expect(queues.find((queue) => queue.code === 'dispatched')?.value).toBe((await list('leader', 'queue=dispatched')).length);
    town.setNow(start + 10 * 60_000); // figures may be a little old
    expect((await town.ask<Overview>('leader', 'GET', '/api/v1/overview')).body.open).toBe(before + 1);
    town.setNow(start);
  });

  it('is offered as a likely double to those only who see it', async () => {
    const id = await report('exposed-rubbish');
    const near = { category: 'exposed-rubbish', point, text };
    const offered = async (who: string | null) =>
      (
        await town.ask<{ candidates: DuplicateCandidate[] }>(who, 'POST', `/api/v1/${who === null ? 'public' : 'cases'}/duplicates`, near)
      ).body.candidates.some((one) => one.caseId === id);
    expect(await offered(null)).toBe(false);
    expect(await offered('worker')).toBe(false);
    expect(await offered('centre')).toBe(true);
    expect((await town.ask(null, 'POST', `/api/v1/public/cases/${id}/follow`, { commandId: town.id() })).status).toBe(404);
  });

  it('shows its holders who looked; a stranger finds nothing by any door, and each attempt is written down', async () => {
    const id = await report('exposed-rubbish');
    await act('centre', id, 'dispatch', { category: 'exposed-rubbish', unit: 'sanitation' });
    const before = (await page('unit-sanitation', id)).body.looks.length;
    expect(before).toBe(2); // the operator who dispatched it, and the unit itself
    const names = (await page('centre', id)).body.looks.map((look) => look.name);
    expect(new Set(names).size).toBe(2);
    expect((await page('centre', id)).body.looks.some((look) => look.times > 1)).toBe(true);

    const doors = [
      await page('leader', id),
      await town.ask<Problem>('leader', 'GET', `/api/v1/cases/${id}/slips/assignment/2.pdf`),
      await town.ask<Problem>('leader', 'GET', `/api/v1/cases/${id}/routing?category=street-light`),
      await town.ask<Problem>('leader', 'POST', `/api/v1/cases/${id}/contact`, { reason: '想看看' }),
      await act('leader', id, 'supervise', { note: '请抓紧' }),
      await act('worker', id, 'correct', { category: 'street-light' }),
    ];
    expect(doors.map((door) => door.status)).toEqual([404, 404, 404, 404, 404, 404]);
    expect(JSON.stringify(doors.map((door) => door.body))).not.toContain('院墙');
    const [leader, worker] = [`person:${await personId('leader')}`, `person:${await personId('worker')}`];
    expect(await audited('case.refused-look', id)).toEqual([leader, leader, leader, leader, leader, worker]);
    expect(await audited('case.look', id)).not.toContain(leader);
  });

  it('of a case that is open to his area, nothing is written down', async () => {
    const id = await report('street-light');
    expect((await page('unit-ma', id)).status).toBe(404);
    expect((await page('leader', id)).body.looks).toEqual([]);
    expect([...(await audited('case.refused-look', id)), ...(await audited('case.look', id))]).toEqual([]);
  });

  it('never gets a summary for the public', async () => {
    const id = await report('exposed-rubbish');
    const closing = { outcome: 'explained', note: '双方已谈妥', summary: '一处院墙纠纷已调解' };
    expect((await act('centre', id, 'close', closing)).body.code).toBe('case-never-public');
    expect((await act('centre', id, 'close', { ...closing, summary: undefined })).status).toBe(200);
    const late = await town.ask<Problem>('centre', 'POST', `/api/v1/cases/${id}/summary`, {
      commandId: town.id(),
      text: '摘要',
      photos: [],
    });
    expect(late.body.code).toBe('case-never-public');
    expect((await page('centre', id)).body.canRelease).toBe(false);
  });

  it('comes to a leader as a number when it is late, and to nobody else who does not see it', async () => {
    const id = await report('exposed-rubbish');
    await act('centre', id, 'dispatch', { category: 'exposed-rubbish', unit: 'sanitation' });
    const { number } = (await page('centre', id)).body;
    town.setNow(Date.parse('2026-10-30T09:00:00+08:00'));
    await sweepClocks(town.platform, 1);
    const told = async (who: string) => {
      const { items } = (await town.ask<{ items: InboxItem[] }>(who, 'GET', '/api/v1/inbox')).body;
      return items.filter((item) => item.caseNumber === number).map((item) => item.caseId);
    };
    expect(await told('leader')).toEqual([null, null]); // overdue, and still open long after
    expect(await told('unit-sanitation')).toEqual([id, id, id]); // dispatched, due soon, overdue
    expect(await told('worker')).toEqual([]);
  });
});
