import type { SheetImport, SheetPlan, SheetPreview, UndoAnswer } from '@gridkeeper/domain/exchange/sheet-wire.ts';
import ExcelJs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, buildApp } from '../../platform/http/app.ts';
import { apiRoutes } from '../../server.ts';
import { type RegisterOffice, registerOffice } from '../testing/register-office.ts';

let office: RegisterOffice;
let app: App;
let cookie = '';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

beforeAll(async () => {
  office = await registerOffice();
  app = await buildApp(office.platform, { trustProxy: false, routes: apiRoutes });
  const answer = await app.inject({
    method: 'POST',
    url: '/api/v1/session',
    headers: { 'x-gridkeeper': '1' },
    payload: { username: 'operator', password: 'Three-villages-3', face: 'desk' },
  });
  cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
});
afterAll(async () => {
  await app.close();
  await office.end();
});

const raw = (method: 'GET' | 'POST', path: string, payload?: Buffer | object, headers: Record<string, string> = {}) =>
  app.inject({ method, url: `/api/v1${path}`, headers: { 'x-gridkeeper': '1', cookie, ...headers }, ...(payload ? { payload } : {}) });
const bring = async (name: string, content: string | Buffer) => {
  const answer = await raw('POST', '/registers/premises/imports', Buffer.from(content), {
    'content-type': name.endsWith('.csv') ? 'text/csv' : xlsx,
    'x-file-name': encodeURIComponent(name),
  });
  return answer.json<SheetImport>();
};
const preview = async (id: string, choice: object = {}) =>
  (await raw('POST', `/registers/imports/${id}/preview`, choice)).json<SheetPreview>();
const ended = async (id: string) => {
  let state = (await raw('GET', `/registers/imports/${id}`)).json<SheetImport>();
  await expect
    .poll(
      async () => {
        state = (await raw('GET', `/registers/imports/${id}`)).json<SheetImport>();
        return state.stage;
      },
      { timeout: 20_000 },
    )
    .toMatch(/checked|done|failed/);
  return state;
};
const check = async (id: string, plan: SheetPlan) => {
  expect((await raw('POST', `/registers/imports/${id}/check`, { plan })).statusCode).toBe(202);
  return ended(id);
};
const run = async (id: string) => {
  const answer = await raw('POST', `/registers/imports/${id}/run`, { commandId: office.id() });
  return answer.statusCode === 202 ? ended(id) : answer.json<{ code: string }>();
};
const count = async () =>
  Number((await office.query<{ n: number }>("SELECT count(*) AS n FROM register_entries WHERE kind = 'premises'"))[0]?.n);

// The grids of the office lie around 117.0, 36.0; the check character of MA1K3Y6J5B is made to fail in the fifth row.
const shops = [
  '2026年9月场所台账,,,,,,',
  '名称,地址,经度,纬度,type,食品经营许可证有效期止,credit',
  '𬭎㛃小吃店,平安路1号,,,餐饮店,2027年1月31日,',
  '东风网吧,,117.005,36.005,网吧,,',
  '填反了的店,,36.005,117.005,餐饮店,,',
  '没有地方的店,,,,餐饮店,,',
  '选错类型的店,,117.005,36.005,烧烤,,',
  '东风网吧,,117.005,36.005,网吧,,',
].join('\r\n');

describe('a sheet of eight rows', () => {
  it('is understood below its title, checked whole, and two good rows come in while four are told with what to do', async () => {
    const file = await bring('九小场所.csv', shops);
    expect([file.stage, file.bytes]).toEqual(['uploaded', Buffer.byteLength(shops)]);
    const { plan, headings, rows } = await preview(file.id);
    expect([plan.header, headings.length, rows.length]).toEqual([2, 7, 6]);
    expect(plan.columns).toMatchObject({ name: '名称', 'fields.type': 'type', 'certificates.food.expires': '食品经营许可证有效期止' });
    expect(await run(file.id)).toMatchObject({ code: 'sheet-not-checked' });

    const checked = await check(file.id, plan);
    expect(checked.tally).toEqual({ read: 6, added: 2, changed: 0, same: 0, bad: 4, warned: 0 });
    expect(checked.faults.map(({ row, column, why }) => [row, column, why.zh])).toEqual([
      [5, '纬度', '经度、纬度可能填反了'],
      [6, '经度', '没有位置：请在地图上选点，或填写能找到楼栋的地址'],
      [7, 'type', '不在选项中'],
      [8, '', '与前面的行重复，只取前面那行'],
    ]);
    expect(await count()).toBe(0);

    const done = (await run(file.id)) as SheetImport;
    expect([done.stage, done.tally?.added, done.progress]).toEqual(['done', 2, 1]);
    expect(await count()).toBe(2);
    const report = (await raw('GET', `/registers/imports/${file.id}/report.csv`)).payload.split('\r\n');
    expect([report[1], report.length]).toEqual(['行,列,内容,原因,怎么改', 8]);
  });

  it('brought again changes nothing; with one date changed it changes one; undone all are as before', async () => {
    const again = await bring('再来一次.csv', shops);
    expect(again.before).not.toBeNull();
    await check(again.id, (await preview(again.id)).plan);
    expect(((await run(again.id)) as SheetImport).tally).toMatchObject({ added: 0, changed: 0, same: 2 });

    const later = await bring('改期.csv', shops.replace('2027年1月31日', '２０２８/２/２９'));
    await check(later.id, (await preview(later.id)).plan);
    expect(((await run(later.id)) as SheetImport).tally).toMatchObject({ added: 0, changed: 1, same: 1 });
    const ends = () => office.query<{ expires_on: string }>("SELECT expires_on::text FROM register_certificates WHERE code = 'food'");
    expect(await ends()).toEqual([{ expires_on: '2028-02-29' }]);
    const undone = (await raw('POST', `/registers/imports/${later.id}/undo`, { commandId: office.id() })).json<UndoAnswer>();
    expect(undone).toEqual({ removed: 0, restored: 1, kept: 0 });
    expect(await ends()).toEqual([{ expires_on: '2027-01-31' }]);
    const { items } = (await raw('GET', '/registers/premises/imports')).json<{
      items: { undoneAt: string | null; can: { undo: boolean } }[];
    }>();
    const told = items.map(({ undoneAt, can }) => `${undoneAt === null ? 'stands' : 'undone'} ${can.undo}`);
    expect(told.toSorted()).toEqual(['stands true', 'stands true', 'undone false']); // the clock of the test stands still
  });

  it('of another is not found, and who only looks may bring none', async () => {
    const file = await bring('我的.csv', shops);
    expect((await office.ask('head', 'GET', `/registers/imports/${file.id}`)).status).toBe(404);
    expect((await office.ask('leader', 'GET', '/registers/premises/imports')).status).toBe(403);
  });
});

describe('a workbook', () => {
  it('made from the template comes in; its codes keep their zeros and choices are offered', async () => {
    const book = new ExcelJs.Workbook();
    await book.xlsx.load(Uint8Array.from((await raw('GET', '/registers/premises/template.xlsx')).rawPayload).buffer);
    const [data, help] = book.worksheets;
    expect([data?.name, help?.name, data?.getCell('A1').value]).toEqual(['数据', '填写说明', '*名称']);
    expect(data?.getCell('B2').numFmt ?? data?.getColumn(2).numFmt).toBe('@');
    expect(data?.getCell('F2').dataValidation).toMatchObject({ type: 'list', formulae: ["'选项'!$F$1:$F$2"] });
    data?.addRow(['模板里的店', '007', '平安路12号', 117.006, 36.006, '餐饮店']);
    const file = await bring('模板.xlsx', Buffer.from(await book.xlsx.writeBuffer()));
    const checked = await check(file.id, (await preview(file.id)).plan);
    expect([checked.tally, checked.faults]).toMatchObject([{ read: 1, added: 1, bad: 0 }, []]);
    await run(file.id);
    expect(await office.query("SELECT code FROM register_entries WHERE name = '模板里的店'")).toEqual([{ code: '007' }]);
  });

  it('that is locked, empty or cut off is refused with the way out, and nothing is left running', async () => {
    const locked = await bring('密码.xlsx', Buffer.from('d0cf11e0a1b11ae100000000', 'hex'));
    const answer = await raw('POST', `/registers/imports/${locked.id}/preview`, {});
    expect([answer.statusCode, answer.json<{ detail: string }>().detail]).toEqual([422, expect.stringContaining('请去掉密码')]);
    const empty = await bring('空.csv', '\r\n\r\n');
    expect((await raw('POST', `/registers/imports/${empty.id}/preview`, {})).statusCode).toBe(422);
  });
});

describe('coordinates of another system', () => {
  it('are suspected by the addresses known, asked, and converted only when somebody says so', async () => {
    // 平安路1号 stands at 117.005, 36.005; in GCJ-02 that is some 560 m to the east.
    const rows = Array.from(
      { length: 4 },
      (_, i) =>
        `火星店${i},平安路${i % 2 === 0 ? '1' : '12'}号,${i % 2 === 0 ? '117.01077' : '117.01177'},${i % 2 === 0 ? '36.00543' : '36.00643'},餐饮店`,
    );
    const file = await bring('火星.csv', ['名称,地址,经度,纬度,type', ...rows].join('\n'));
    const { plan } = await preview(file.id);
    const checked = await check(file.id, plan);
    expect(checked.suspected?.system).toBe('gcj02');
    expect(checked.suspected?.before).toBeGreaterThan(300);
    expect(await run(file.id)).toMatchObject({ code: 'sheet-coordinates-suspected' });
    const told = await check(file.id, { ...plan, coordinates: 'gcj02' });
    expect([told.suspected, told.tally?.bad]).toEqual([null, 0]);
  });
});

describe('a register as a sheet', () => {
  it('leaves masked; with a reason its phones are open, and who looked tells who took them and why', async () => {
    const file = await bring('电话.csv', '名称,地址,type,phone\n有电话的店,平安路1号,餐饮店,13800000123\n');
    await check(file.id, (await preview(file.id)).plan);
    await run(file.id);
    const masked = (await raw('GET', '/registers/premises/entries.csv')).payload;
    expect(masked).toContain('有电话的店');
    expect(masked).not.toContain('13800000123');
    const open = (await raw('GET', `/registers/premises/entries.csv?reason=${encodeURIComponent('消防检查前通知')}`)).payload;
    expect(open).toContain('13800000123');
    expect(open.split('\r\n')[0]).toContain('含未隐去的个人信息');
    const [entry] = await office.query<{ entry_id: string }>("SELECT entry_id FROM register_entries WHERE name = '有电话的店'");
    const looks = await office.ask<{ items: { what: string; reason: string | null }[] }>(
      'auditor',
      'GET',
      `/registers/entries/${entry?.entry_id}/looks`,
    );
    expect(
      looks.body.items
        .filter(({ what }) => what === 'exported')
        .map(({ reason }) => reason ?? '')
        .toSorted(),
    ).toEqual(['', '消防检查前通知']);
    expect((await office.ask('leader', 'GET', '/registers/premises/entries.xlsx?reason=notallowed')).status).toBe(403);
  });

  it('a ledger is printed as an official paper', async () => {
    const pdf = await raw('GET', '/ledgers/graded-premises.pdf');
    expect([pdf.statusCode, pdf.rawPayload.toString('latin1', 0, 5)]).toEqual([200, '%PDF-']);
    expect((await raw('GET', '/ledgers/graded-premises.csv')).payload).toContain('共 0 条');
  });
});

describe('an import that is undone', () => {
  const undo = (id: string) => raw('POST', `/registers/imports/${id}/undo`, { commandId: office.id() });

  it('is not undone while it still runs, lest half of it come in behind; run again after it, it can be undone again', async () => {
    const file = await bring('两次.csv', '名称,地址,type\n两次店,平安路1号,餐饮店\n');
    await check(file.id, (await preview(file.id)).plan);
    await run(file.id);
    const stage = (now: string) => office.query('UPDATE sheet_files SET stage = $1 WHERE file_id = $2', [now, file.id]);
    await stage('running');
    const refused = await undo(file.id);
    expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([409, 'sheet-busy']);
    await stage('done');
    expect((await undo(file.id)).json<UndoAnswer>()).toEqual({ removed: 1, restored: 0, kept: 0 });
    await run(file.id);
    const again = () => office.query<{ undone_at: Date | null }>('SELECT undone_at FROM register_imports WHERE import_id = $1', [file.id]);
    expect(await again()).toEqual([{ undone_at: null }]);
    expect((await undo(file.id)).json<UndoAnswer>().removed).toBe(1);
  });
});
