import type { Problem } from '@gridkeeper/domain/base/problem.ts';
import { slipNumber } from '@gridkeeper/domain/cases/slip-number.ts';
import type { CaseDetail, CasePage } from '@gridkeeper/domain/cases/wire.ts';
import type { Me } from '@gridkeeper/domain/people/wire.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getActor } from '../../people/get-actor.ts';
import { inTransaction } from '../../platform/database/tx.ts';
import { publish, streetPack } from '../../policy/testing/next-version.ts';
import { withFourSlips } from '../testing/four-slips.ts';
import { type TownOffice, townOffice } from '../testing/town-office.ts';
import { getSlip } from './at-step.ts';
import { slipPaper } from './slip-paper.ts';

let town: TownOffice;
beforeAll(async () => {
  town = await townOffice(Date.parse('2026-09-18T09:00:00+08:00'));
  await publish(town.platform, withFourSlips(await streetPack(), '9.1.0'));
});
afterAll(() => town.end());

const page = async (id: string) => (await town.ask<CaseDetail>('centre', 'GET', `/api/v1/cases/${id}`)).body;
const report = async (text = '村口的路灯坏了三天。') => {
  const body = { commandId: town.id(), source: 'desk', text, category: 'street-light', point: null, photos: [] };
  return (await town.ask<{ id: string }>('centre', 'POST', '/api/v1/cases', body)).body.id;
};
const act = async (who: string, id: string, action: string, more: object = {}) => {
  const { version } = await page(id);
  const answer = await town.ask<Problem>(who, 'POST', `/api/v1/cases/${id}/actions`, {
    commandId: town.id(),
    seenVersion: version,
    action,
    ...more,
  });
  expect(answer).toMatchObject({ status: 200 });
};
const slipsOf = async (id: string) => {
  const { number, slips } = await page(id);
  return slips.map((slip) => `${slip.label.zh} ${slipNumber(number, slip)}`);
};
const pdf = (who: string | null, id: string, slip: string, version: number | string, more = '') =>
  town.ask<Buffer>(who, 'GET', `/api/v1/cases/${id}/slips/${slip}/${version}.pdf${more}`);
const pages = (file: Buffer) => file.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length;

test('W4: report, assignment, two urgings and feedback each leave a numbered slip, and each can be printed', async () => {
  const earlier = await report();
  expect(await slipsOf(earlier)).toEqual(['申报单 〔2026〕1 号']);
  const id = await report();
  await act('centre', id, 'dispatch', { category: 'street-light', unit: 'sanitation' });
  await act('centre', id, 'urge', { note: '请于今日内处理。' });
  await act('centre', id, 'urge', { note: '再次催办。' });
  await act('unit-sanitation', id, 'accept');
  await act('unit-sanitation', id, 'feedback', { outcome: 'solved', note: '灯已换好。' });
  expect(await slipsOf(id)).toEqual([
    '反馈单 〔2026〕1 号',
    '催办单 〔2026〕2 号',
    '催办单 〔2026〕1 号',
    '交办单 〔2026〕1 号',
    '申报单 〔2026〕2 号',
  ]);
  for (const slip of (await page(id)).slips) {
    const { status, body, headers } = await pdf('centre', id, slip.code, slip.version);
    expect({ status, head: body.toString('latin1', 0, 5), pages: pages(body) }).toEqual({ status: 200, head: '%PDF-', pages: 1 });
    expect(headers['content-type']).toBe('application/pdf');
    expect(headers['content-disposition']).toBe(
      `inline; filename="slip.pdf"; filename*=UTF-8''${encodeURIComponent(`${slip.label.zh} 〔2026〕${slip.serial?.number} 号.pdf`)}`,
    );
  }
  expect((await pdf('unit-sanitation', id, 'assignment', 2)).status).toBe(200);
  expect(String((await pdf('centre', id, 'assignment', 2, '?locale=en')).headers['content-disposition'])).toContain('Assignment%20slip');
});

test('a slip of another step, of another case, of no kind or for nobody is not there', async () => {
  const id = await report();
  const other = await report();
  await act('centre', other, 'dispatch', { category: 'street-light', unit: 'construction' });
  expect((await pdf('centre', id, 'report', 1)).status).toBe(200);
  for (const [slip, version] of [
    ['assignment', 1],
    ['assignment', 2],
    ['report', 2],
    ['nothing', 1],
    ['report', 0],
    ['report', 'x'],
    ['report', 99],
    ['report', '1'.repeat(30)],
  ] as const) {
    const { status } = await pdf('centre', id, slip, version);
    expect([slip, version, status]).toEqual([slip, version, 404]);
  }
  expect((await pdf('centre', town.id(), 'report', 1)).status).toBe(404);
  expect((await pdf('unit-sanitation', other, 'assignment', 2)).status).toBe(404);
  expect((await pdf(null, id, 'report', 1)).status).toBe(401);
});

test('a long report goes over several pages, whatever is written in it', async () => {
  const hostile = '#image("/etc/passwd") $x$ *b* _i_ `r` ] } \\ <a> @b "q"';
  const id = await report(`${hostile}\n${'x'.repeat(400)}\n${'晚上很黑，老人不敢出门。\n'.repeat(300)}`);
  const { body } = await pdf('centre', id, 'report', 1);
  expect(pages(body)).toBeGreaterThan(5);
});

test('a step from before slips had numbers is printed under the number of its case and the step', async () => {
  const id = await report();
  await town.platform.pool.query('DELETE FROM case_slips WHERE case_id = $1', [id]);
  const { number } = await page(id);
  expect(await slipsOf(id)).toEqual([`申报单 ${number}-01`]);
  expect(String((await pdf('centre', id, 'report', 1)).headers['content-disposition'])).toContain(encodeURIComponent(`${number}-01.pdf`));
});

test('a public notice says what was written for the public and until when, never a resident’s words or address', async () => {
  const reported = await town.ask<{ number: string }>(null, 'POST', '/api/v1/public/reports', {
    commandId: town.id(),
    draftToken: 'a-draft-token-of-32-characters-00',
    text: '我家门口的路灯坏了。',
    category: 'street-light',
    address: '书砚巷 3 号',
    point: null,
    photos: [],
  });
  const found = await town.ask<CasePage>('centre', 'GET', `/api/v1/cases?queue=all&q=${reported.body.number}`);
  const id = found.body.items[0]?.id ?? '';
  await act('centre', id, 'dispatch', { category: 'street-light', unit: 'sanitation' });
  const until = '2026-09-25';
  const me = await town.ask<Me>('centre', 'GET', '/api/v1/me');
  const noticeOf = async (version: number) => {
    expect((await pdf('centre', id, 'notice', version)).status).toBe(200);
    return inTransaction(town.platform, { districtId: 1 }, async (tx) => {
      const actor = await getActor(tx, me.body.personId);
      return (await slipPaper(tx, await getSlip(tx, actor, id, 'notice', version), 'zh')).data;
    });
  };
  await act('centre', id, 'publish', { until, note: '拟更换路灯两盏，现予公示。' });
  const first = await noticeOf(3);
  expect(first).toMatchObject({ text: ['拟更换路灯两盏，现予公示。'], tell: expect.stringContaining('在公示期内向本单位反映') });
  expect(first).toMatchObject({
    rows: expect.arrayContaining([
      ['截止日期', '2026年9月25日'],
      ['案件编号', reported.body.number],
    ]),
  });
  await act('centre', id, 'publish', { until, note: '内部说明', publicText: '书砚巷拟更换路灯两盏。\n9月30日前完工。' });
  expect(await noticeOf(4)).toMatchObject({ text: ['书砚巷拟更换路灯两盏。', '9月30日前完工。'] });
  expect(JSON.stringify(await noticeOf(4))).not.toMatch(/内部说明|我家门口|书砚巷 3 号/);
});
