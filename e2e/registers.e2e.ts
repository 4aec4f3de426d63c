import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { choose } from './desk-steps.ts';
import { look } from './look.ts';
import { desktop, type Person, phone, signIn, sitDown } from './people.ts';
import { beginEntry, reveal, saveEntry } from './register-steps.ts';

const office = inject('office');
/** Another run on the same town registers other things. */
const stamp = String(Date.now()).slice(-5);
let browser: Browser;
let people: Person[] = [];
let barriers: string[] = [];
const see = async (page: Page, name: string) => void barriers.push(...(await look(page, `registers-${name}`)));

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
afterEach(async () => {
  const found = { barriers, faults: people.flatMap(({ faults }) => faults) };
  await Promise.all(people.map(({ context }) => context.close()));
  [people, barriers] = [[], []];
  expect(found).toEqual({ barriers: [], faults: [] });
});

async function sit(size: typeof desktop): Promise<Person> {
  const person = await sitDown(browser, size);
  people = [...people, person];
  return person;
}
async function at(account: string, size = desktop): Promise<Page> {
  const person = await sit(size);
  await signIn(person, `${office}/desk`, account);
  return person.page;
}

it('a worker registers a restaurant, is told at once which certificates are missing, and notes one of them', async () => {
  const page = await at('worker');
  const name = `穗香小馆${stamp}`;
  await page.goto(`${office}/desk/registers`);
  await page.getByRole('heading', { name: '台账', exact: true }).waitFor();
  await see(page, '1-home');
  await beginEntry(page, office, 'premises', name, '书砚巷3号');
  await choose(page, '场所类型', '餐饮');
  await see(page, '2-new-premises');
  await saveEntry(page, name);
  const warnings = page.locator('.reg-entry__warnings');
  for (const certificate of ['营业执照', '食品经营许可证', '从业人员健康证明']) await warnings.getByText(`缺${certificate}`).waitFor();
  await see(page, '3-premises');

  await page.getByRole('button', { name: '登记食品经营许可证' }).click();
  await page.getByLabel('证号').fill('JY-0000');
  await page.getByLabel('有效期至').fill('2030-12-31');
  await page.locator('.ant-modal-footer .ant-btn-primary').click();
  await warnings.getByText('缺食品经营许可证').waitFor({ state: 'detached' });
  await warnings.getByText('缺营业执照').waitFor();

  await page.goto(`${office}/desk/registers/premises?q=${encodeURIComponent(name)}`);
  await page.getByRole('link', { name }).first().waitFor();
  await see(page, '4-list');
});

it('a household leaves its phone by own wish; who looked at it and why stands on its own page; it withdraws, and the phone is gone', async () => {
  const number = `000 5521 ${stamp.slice(0, 4)}`;
  const name = `书砚巷5号${stamp}室`;
  const worker = await at('worker');
  await beginEntry(worker, office, 'household', name, '书砚巷5号');
  await worker.getByLabel('联系电话').fill(number);
  await worker.getByRole('heading', { name: '同意', exact: true }).waitFor();
  await worker.getByText('我自愿留下以上内容').waitFor();
  await worker.getByRole('radio', { name: '本人' }).check();
  await see(worker, '5-household-consent');
  const id = await saveEntry(worker, name);
  await worker.getByRole('button', { name: '给查询码' }).click();
  await worker.getByRole('button', { name: '生成查询码' }).click();
  const code = ((await worker.locator('.reg-slip__letters').textContent()) ?? '').trim();
  await see(worker, '6-slip');

  const digits = number.replace(/\D/g, '');
  const head = await at('head');
  await head.goto(`${office}/desk/registers/entries/${id}`);
  await head.getByRole('heading', { name }).waitFor();
  expect(await head.locator('main').textContent()).not.toContain(digits);
  await reveal(head, '联系电话', '联系本人办事或上门');
  await head.getByText(digits).waitFor();
  await see(head, '7-household-revealed');

  const { page } = await sit(phone);
  await page.goto(`${office}/my-file#${code}`);
  const looks = page.locator('.card').filter({ hasText: '谁看过' }).last();
  await looks.getByText('看了“联系电话”的完整内容').waitFor();
  await looks.getByText('原因：联系本人办事或上门').waitFor();
  await looks
    .getByText(/受理中心主任/)
    .first()
    .waitFor();
  expect(page.url()).not.toContain(code);
  await see(page, '8-own-page');
  await page.getByRole('button', { name: '撤回同意' }).click();
  await page.getByText('确定撤回吗？').waitFor();
  await page.getByRole('button', { name: '确定撤回' }).click();
  await page.getByText('已撤回，马上生效。').waitFor();
  await see(page, '9-own-page-withdrawn');

  await head.reload();
  await head.getByRole('heading', { name }).waitFor();
  expect(await head.locator('main').textContent()).not.toContain(digits);
  expect(await head.getByRole('button', { name: '查看联系电话' }).count()).toBe(0);
  const withdrawn = head.locator('.reg-history li').first();
  await withdrawn.getByText('同意变动').waitFor();
  await withdrawn.getByText('本人', { exact: true }).waitFor();
  const refused = await head.request.post(`${office}/api/v1/registers/entries/${id}/reveal`, {
    data: { field: 'contact-phone', reason: '联系本人办事或上门' },
    headers: { 'x-gridkeeper': '1' },
  });
  expect(await refused.text()).not.toContain(digits);
  await see(head, '10-household-after');
});

const rows = [
  ['名称', '风险类型', '地址', '防范措施'],
  [`东塘边${stamp}`, '危险水域', '书砚巷1号', '围栏和警示牌'],
  [`旧仓库${stamp}`, '危旧房屋', '书砚巷2号', ''],
  [`坡脚${stamp}`, '飞船坠落', '书砚巷3号', ''],
  [`低洼路口${stamp}`, '易涝点', '书砚巷4号', '汛期备沙袋'],
  ['', '易涝点', '书砚巷6号', ''],
];

it('of a sheet with three good rows and two bad ones the good come in, the bad are told row by row, and all of it is undone', async () => {
  const page = await at('head');
  await page.goto(`${office}/desk/registers/risk-point/import`);
  const buffer = Buffer.from(`\ufeff${rows.map((row) => row.join(',')).join('\r\n')}\r\n`);
  await page.locator('input[type=file]').setInputFiles({ name: '风险点.csv', mimeType: 'text/csv', buffer });
  await see(page, '11-import-file');
  await page.getByRole('button', { name: '上传并查看' }).click();
  await page.getByRole('button', { name: '检查整个文件' }).click();
  await page.getByRole('heading', { name: '检查结果' }).waitFor();
  const faults = page.locator('.sheets__faults');
  await faults.getByText(/^第 4 行 · 风险类型/).waitFor();
  await faults.getByText(/^第 6 行 · 名称/).waitFor();
  await see(page, '12-import-checked');
  await page.getByRole('button', { name: '导入 3 行' }).click();
  await page.getByRole('heading', { name: '导入完成' }).waitFor();
  const downloaded = page.waitForEvent('download');
  await page.locator('.sheets__report').getByRole('link', { name: /CSV/ }).click();
  const report = readFileSync(await (await downloaded).path(), 'utf8');
  expect(report).toContain('飞船坠落');
  await see(page, '13-import-done');
  const found = async () => (await list(page)).length;
  expect(await found()).toBe(3);

  await page.getByRole('button', { name: '撤销这次导入' }).first().click();
  await page.locator('.ant-modal-confirm .ant-btn-primary').click();
  await page.getByText('已撤销：去掉 3 条').waitFor();
  await see(page, '14-import-undone');
  expect(await found()).toBe(0);
});

async function list(page: Page): Promise<readonly unknown[]> {
  const answer = await page.request.get(`${office}/api/v1/registers/risk-point/entries?q=${stamp}`);
  return ((await answer.json()) as { items: readonly unknown[] }).items;
}

it('a list is taken away as a sheet that says on its first line who took it, and what is masked stays masked', async () => {
  const page = await at('head');
  await page.goto(`${office}/desk/registers/household`);
  await page.getByRole('button', { name: '导出' }).click();
  const downloaded = page.waitForEvent('download');
  await page.getByRole('link', { name: 'CSV（.csv）' }).click();
  const lines = readFileSync(await (await downloaded).path(), 'utf8').split('\r\n');
  const { name } = (await (await page.request.get(`${office}/api/v1/me`)).json()) as { name: string };
  expect(lines[0]).toContain(name);
  expect(lines[0]).toContain('导出');
  expect(lines.at(-2) ?? '').toMatch(/共 \d+ 条/);
  expect(lines.join('\n')).not.toMatch(/000\s?0000\s?\d{4}/);
  await see(page, '15-export');
});
