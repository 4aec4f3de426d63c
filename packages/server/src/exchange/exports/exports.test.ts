import type { AddressHit } from '@gridkeeper/domain/areas/wire.ts';
import type { Problem } from '@gridkeeper/domain/base/problem.ts';
import ExcelJs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TownOffice, townOffice } from '../../cases/testing/town-office.ts';
import { inTransaction } from '../../platform/database/tx.ts';
import { exportsOf, noteExported } from '../../platform/sheets/exports.ts';

const start = Date.parse('2026-09-18T09:00:00+08:00');
let town: TownOffice;

beforeAll(async () => {
  town = await townOffice(start);
  const { body } = await town.ask<{ items: AddressHit[] }>(null, 'GET', `/api/v1/public/addresses?q=${encodeURIComponent('书砚巷')}`);
  for (let i = 1; i <= 3; i += 1) {
    town.setNow(start - (3 - i) * 1_000);
    await town.ask(null, 'POST', '/api/v1/public/reports', {
      commandId: town.id(),
      draftToken: 'a-draft-token-of-32-characters-00',
      text: i === 3 ? '=cmd|calc 路灯坏了三天。' : `路口第 ${i} 堆垃圾没人清运。`,
      category: 'exposed-rubbish',
      point: body.items[0]?.point,
      photos: [],
      contact: { name: '李某', phone: '13800000001' },
    });
  }
});
afterAll(() => town.end());

const csv = async (who: string, path: string) => {
  const answer = await town.ask<Buffer>(who, 'GET', `/api/v1${path}`);
  return { ...answer, lines: answer.body.toString().split('\r\n') };
};
const logged = async (action: string) =>
  (
    await town.platform.pool.query<{ actor: string; target: string; reason: string }>(
      'SELECT actor, target, reason FROM audit_log WHERE action = $1 ORDER BY seq',
      [action],
    )
  ).rows;

describe('a queue as a sheet', () => {
  it('has the rows and the filters of the list, a watermark, a name in Chinese, and no contact of any resident', async () => {
    const { status, headers, lines } = await csv('centre', '/cases.csv?queue=review&category=exposed-rubbish&cursor=&limit=1');
    expect(status).toBe(200);
    expect(headers['content-disposition']).toContain(`filename*=UTF-8''${encodeURIComponent('案件 2026-09-18.csv')}`);
    expect(lines[0]).toMatch(/^\ufeff.+于 2026年9月18日 09:00 导出 · 仅供工作使用，不得外传$/);
    expect(lines[1]).toContain('编号,内容,类别,状态');
    expect(lines.slice(2, 5).map((line) => line.split(',')[1])).toEqual([
      "'=cmd|calc 路灯坏了三天",
      '路口第 2 堆垃圾没人清运',
      '路口第 1 堆垃圾没人清运',
    ]);
    expect(lines[5]).toBe('共 3 条');
    expect(lines.join('')).not.toMatch(/13800000001|李某/);
    expect((await csv('centre', '/cases.csv?queue=closed')).lines[2]).toBe('共 0 条');
  });

  it('shows each reader what his own list shows, and nobody who is not signed in', async () => {
    const centre = await csv('centre', '/cases.csv?queue=all');
    const unit = await csv('unit-sanitation', '/cases.csv?queue=all');
    expect([centre.lines.at(-2), unit.lines.at(-2)]).toEqual(['共 3 条', '共 0 条']);
    const nobody = await town.ask<Problem>(null, 'GET', '/api/v1/cases.csv');
    expect([nobody.status, nobody.body.code]).toEqual([401, 'sign-in-needed']);
  });

  it('is written down: who, which list, how narrowed and how many, never the words that were looked for', async () => {
    await csv('centre', `/cases.xlsx?queue=all&q=${encodeURIComponent('张三的电话')}`);
    const begun = (await logged('export')).at(-1);
    expect(begun?.target).toBe('list:cases');
    expect(begun?.reason).toBe('xlsx {"queue":"all","q":true}');
    expect((await logged('export.done')).at(-1)?.reason).toBe('0 rows');
    const { rows } = await town.platform.pool.query("SELECT list, row_count FROM exports WHERE filter ? 'q'");
    expect(rows).toEqual([{ list: 'cases', row_count: 0 }]);
    expect(JSON.stringify(await logged('export'))).not.toContain('张三');
  });

  it('as a workbook holds times as times, on the office’s clock', async () => {
    const { body } = await town.ask<Buffer>('centre', 'GET', '/api/v1/cases.xlsx?queue=all&locale=en');
    const book = new ExcelJs.Workbook();
    await book.xlsx.load(Uint8Array.from(body).buffer);
    const sheet = book.worksheets[0];
    expect(sheet?.getCell('A2').value).toBe('Number');
    expect(sheet?.getCell('I3').value).toEqual(new Date('2026-09-18T09:00:00Z'));
    expect(sheet?.getCell('B3').value).toBe('=cmd|calc 路灯坏了三天');
  });
});

describe('the other lists', () => {
  it('come with their own rights: areas for the staff, people for who keeps them, with phones masked', async () => {
    const { body } = await town.ask<{ items: readonly unknown[] }>('centre', 'GET', '/api/v1/areas');
    expect((await csv('centre', '/areas.csv')).lines.at(-2)).toBe(`共 ${body.items.length} 条`);
    const people = await csv('admin', '/people.csv');
    expect(people.lines[1]).toBe('姓名,用户名,电话,账号状态,岗位,责任区,责任单位,开始,结束,代谁');
    expect(people.lines.join('')).not.toMatch(/\d{11}/);
    expect((await csv('worker', '/people.csv')).status).toBe(403);
  });

  it('the duty week with its gaps, and what the self-check finds', async () => {
    const duty = await csv('worker', '/people/duty.csv?roster=hotline&monday=2026-09-14');
    expect([duty.status, duty.lines[1]]).toEqual([200, '开始,结束,姓名,值班期间无岗']);
    expect((await csv('worker', '/people/duty.csv?roster=hotline&monday=2026-09-15')).status).toBe(400);
    expect((await csv('centre', '/areas/check.csv')).lines[1]).toBe('问题,涉及区域,面积（平方米）,数量,经度,纬度');
  });
});

describe('who looked', () => {
  it('tells an export of one subject among 1,200, with its reason, by three rows rather than 1,200', async () => {
    const { rows } = await town.platform.pool.query<{ export_id: string }>('SELECT export_id FROM exports ORDER BY export_id LIMIT 1');
    const exportId = rows[0]?.export_id ?? '';
    const ids = Array.from({ length: 1_200 }, () => town.id());
    await inTransaction(town.platform, { districtId: 1 }, async (tx) => {
      for (let page = 10; page < 13; page += 1) await noteExported(tx, exportId, page, ids.slice((page - 10) * 400, (page - 9) * 400));
    });
    const looks = await inTransaction(town.platform, { districtId: 1 }, (tx) => exportsOf(tx, ids[777] ?? ''));
    expect(looks).toHaveLength(1);
    expect(looks[0]?.at).toEqual(new Date(start));
    expect(await inTransaction(town.platform, { districtId: 1 }, (tx) => exportsOf(tx, town.id()))).toEqual([]);
  });
});
