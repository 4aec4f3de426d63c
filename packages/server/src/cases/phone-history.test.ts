import type { AddressHit } from '@gridkeeper/domain/areas/wire.ts';
import type { Problem } from '@gridkeeper/domain/base/problem.ts';
import type { PhoneHistory } from '@gridkeeper/domain/cases/hotline-wire.ts';
import type { FollowAnswer, FollowView, StaffReportAnswer } from '@gridkeeper/domain/cases/wire.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inTransaction } from '../platform/database/tx.ts';
import { beginWork } from './case-work.ts';
import { eraseContents } from './erase-contents.ts';
import { flush } from './flush.ts';
import { type TownOffice, townOffice } from './testing/town-office.ts';

const phone = '000 0000 0123';
const lines: string[] = [];
let town: TownOffice;
let first: StaffReportAnswer;

beforeAll(async () => {
  town = await townOffice(Date.parse('2026-09-18T09:00:00+08:00'));
  const write = (...words: unknown[]) => void lines.push(JSON.stringify(words));
  Object.assign(town.platform.log, { info: write, warn: write, error: write });
  first = (await call(phone)).body;
  await call('000-0000-0456');
});
afterAll(() => town.end());

async function call(from: string) {
  const place = await town.ask<{ items: AddressHit[] }>(null, 'GET', `/api/v1/public/addresses?q=${encodeURIComponent('书砚巷')}`);
  return town.ask<StaffReportAnswer>('centre', 'POST', '/api/v1/cases', {
    commandId: town.id(),
    source: 'hotline',
    text: '路口的垃圾堆了三天没人清运，味道很大。',
    category: 'exposed-rubbish',
    point: place.body.items[0]?.point,
    photos: [],
    contact: { name: '居民甲', phone: from },
  });
}

const ask = (who: string | null, number: string) =>
  town.ask<PhoneHistory & Problem>(who, 'POST', '/api/v1/cases/phone-history', { phone: number });
const looks = async () =>
  (await town.platform.pool.query("SELECT actor, target FROM audit_log WHERE action = 'contact.phone-history' ORDER BY seq")).rows;

it('finds a caller’s earlier cases by the whole number, however it is written, and by nothing less', async () => {
  const { status, body, headers } = await ask('centre', '(000) 00000123');
  expect([status, headers['cache-control']]).toEqual([200, 'no-store']);
  expect(body.items.map(({ number }) => number)).toEqual([first.number]);
  expect((await ask('centre', '0000000012')).body.items).toEqual([]);
  expect((await ask('centre', '00000000999')).body.items).toEqual([]);
  for (const tooShort of ['', '0123', '一二三四五六']) expect((await ask('centre', tooShort)).body.code).toBe('input-invalid');
});

it('shows no number and no name, and writes down each look without the number', async () => {
  const before = (await looks()).length;
  const { body } = await ask('centre', phone);
  expect(JSON.stringify(body)).not.toMatch(/0123|居民甲/);
  await ask('centre', '000 0000 0999');
  const entry = { actor: expect.stringMatching(/^person:/) };
  expect((await looks()).slice(before)).toEqual([
    { ...entry, target: `case:${first.id}` },
    { ...entry, target: 'cases:none' },
  ]);
  const { rows } = await town.platform.pool.query<{ line: string }>('SELECT audit_log::text AS line FROM audit_log');
  expect(rows.filter(({ line }) => /0000\s?0123/.test(line))).toEqual([]);
});

it('is for those who take reports and see cases, within their scope', async () => {
  for (const who of ['leader', 'unit-sanitation', 'admin']) expect((await ask(who, phone)).body.code, who).toBe('not-allowed');
  expect((await ask(null, phone)).status).toBe(401);
  expect((await ask('worker', phone)).body.items.length).toBeLessThanOrEqual(1);
});

it('leaves no number in the log', () => {
  expect(lines.join('\n')).toContain('/api/v1/cases/phone-history');
  expect(lines.filter((line) => /0000\s?0123|00000123/.test(line))).toEqual([]);
});

it('gives the caller who follows a case of others a code of their own', async () => {
  const commandId = town.id();
  const follow = (who: string) => town.ask<FollowAnswer & Problem>(who, 'POST', `/api/v1/cases/${first.id}/follow`, { commandId });
  const { status, body } = await follow('centre');
  expect([status, body.number]).toEqual([201, first.number]);
  expect((await follow('centre')).body.followCode).toBe(body.followCode);
  expect(body.followCode).not.toBe(first.followCode);
  const page = await town.ask<FollowView>(null, 'POST', '/api/v1/public/follow', { code: body.followCode });
  expect(page.body).toMatchObject({ role: 'follower', number: first.number });
  expect((await follow('admin')).body.code).toBe('not-allowed');
});

it('ends with the contact', async () => {
  await inTransaction(town.platform, { districtId: 1 }, async (tx) => {
    const work = await beginWork(tx);
    await eraseContents(work, first.id, ['contact']);
    await flush(work);
  });
  expect((await ask('centre', phone)).body.items).toEqual([]);
});
