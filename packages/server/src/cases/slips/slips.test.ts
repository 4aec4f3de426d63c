import type { Problem } from '@gridkeeper/domain/base/problem.ts';
import { slipNumber } from '@gridkeeper/domain/cases/slip-number.ts';
import type { CaseDetail } from '@gridkeeper/domain/cases/wire.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publish, streetPack } from '../../policy/testing/next-version.ts';
import { withFourSlips } from '../testing/four-slips.ts';
import { type TownOffice, townOffice } from '../testing/town-office.ts';

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
