import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { findBarriers } from './axe.ts';
import { boardsPack, short } from './boards-pack.ts';
import { launchBrowser } from './browser.ts';
import { act, findCase } from './desk-steps.ts';
import { desktop, type Person, phone, signIn, sitDown } from './people.ts';

const office = inject('office');
let browser: Browser;
const people: Person[] = [];
const words = '云穗村一户家庭因病申请临时救助，经社区评议符合条件，拟给予救助 3,000 元。';
const minute = 60_000;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
});

async function sit(size: typeof phone): Promise<Page> {
  const person = await sitDown(browser, size);
  people.push(person);
  return person.page;
}
async function at(account: string): Promise<Page> {
  const page = await sit(desktop);
  const person = people.at(-1);
  if (person) await signIn(person, `${office}/desk`, account);
  return page;
}

/** What the desk's own pages send, without their forms. */
async function send<Body>(page: Page, path: string, data: object): Promise<{ readonly status: number; readonly body: Body }> {
  const answer = await page.request.post(`${office}/api/v1${path}`, { data, headers: { 'x-gridkeeper': '1', 'accept-language': 'zh-CN' } });
  return { status: answer.status(), body: (await answer.json()) as Body };
}
let made = 0;
const newId = () => `01999999-0000-7000-8000-${String(Date.now()).slice(-8)}${String(++made).padStart(4, '0')}`;
const dayFromNow = (days: number) => new Date(Date.now() + days * 24 * 60 * minute).toISOString().slice(0, 10);

/** Somebody applies at the counter. */
async function apply(page: Page, category: string): Promise<{ readonly id: string; readonly number: string }> {
  const report = { commandId: newId(), source: 'desk', text: '家里有病人，申请救助。', category, point: null, photos: [] };
  return (await send<{ id: string; number: string }>(page, '/cases', report)).body;
}

it('W7.4: a notice put up at the desk hangs on the portal, a resident objects, the desk looks into it, and after its time nobody can object', async () => {
  const system = await at('system');
  const published = await send(system, '/policy/versions', { ...boardsPack(`3.${String(Date.now()).slice(-6)}.0`), commandId: newId() });
  expect(published).toMatchObject({ status: 201 });

  const centre = await at('centre');
  const late = await apply(centre, short); // objections for a minute only
  await findCase(centre, office, late.number);
  const put = async (number: string, text: string) => {
    await findCase(centre, office, number);
    await act(centre, '审核通过，社区公示', async () => {
      await centre.getByLabel('公示到哪一天（含当天）').fill(dayFromNow(5));
      await centre.getByLabel('公开的文字（必填）').fill(text);
    });
  };
  await put(late.number, words);
  const over = Date.now() + minute + 2_000;

  const { number } = await apply(centre, 'relief');
  await findCase(centre, office, number);
  await centre.getByRole('button', { name: '审核通过，社区公示' }).click();
  await centre.getByLabel('公示到哪一天（含当天）').fill(dayFromNow(5));
  await centre.getByLabel('公开的文字（必填）').fill(`${words}联系电话 199 0000 0000`);
  await centre.locator('form button[type=submit]').last().click();
  await centre.getByText('公开的文字里有身份证号或手机号，请删去。').waitFor();
  await centre.getByLabel('公开的文字（必填）').fill(words);
  await centre.locator('.public-preview').getByText(words).waitFor(); // as residents will read it
  await centre.locator('form button[type=submit]').last().click();
  await centre.getByText('正在公开').waitFor();

  const resident = await sit(phone);
  await resident.goto(office);
  await resident.getByRole('link', { name: /^公示/ }).click();
  await resident.locator(`a[href="/notices/${number}"]`).click();
  await resident.getByText(words).waitFor();
  expect(await resident.getByText('家里有病人').count()).toBe(0);
  expect(await findBarriers(resident)).toEqual([]);
  await resident.getByRole('button', { name: '提出异议' }).click();
  await resident.getByLabel('您的意见').fill('该户情况和公示说的不一样，请再核实。');
  await resident.reload(); // what was written is kept
  expect(await resident.getByLabel('您的意见').inputValue()).toBe('该户情况和公示说的不一样，请再核实。');
  await resident.getByText('留个联系方式').click();
  await resident.getByLabel('电话').fill('000 0000 0456');
  expect(await findBarriers(resident)).toEqual([]);
  await resident.getByRole('button', { name: '提交异议' }).click();
  await resident.getByText('已经收到您的异议').waitFor();
  await resident.getByRole('link', { name: '看处理情况' }).click();
  await resident.getByText('正在核查您的异议。').waitFor();
  expect(await resident.getByText('核查异议').count()).toBe(0); // nothing else of the case

  await findCase(centre, office, number);
  await centre.getByText('该户情况和公示说的不一样，请再核实。').waitFor();
  await centre.getByText(/异议人：.*000\*{4}0456/).waitFor();
  expect(await findBarriers(centre)).toEqual([]);
  await put(number, `${words}经核实继续公示。`);
  await resident.getByRole('button', { name: '刷新' }).click();
  await resident.getByText(/核查以后：审核通过，社区公示/).waitFor();
  await resident.getByText('公示中').waitFor();

  await resident.goto(`${office}/notices/${late.number}`);
  await resident.waitForTimeout(Math.max(0, over - Date.now()));
  const refused = await send<{ code: string }>(resident, `/public/notices/${late.number}/objections`, {
    commandId: newId(),
    text: '我有不同意见。',
  });
  expect(refused).toMatchObject({ status: 409, body: { code: 'case-too-late' } });
  await resident.reload();
  await resident.getByText('提出异议的时间已经过了。').waitFor();
  expect(await resident.getByRole('button', { name: '提出异议' }).count()).toBe(0);
  expect(people.flatMap((person) => person.faults)).toEqual([]);
});

it('F2: an errand says what to bring and by when, and booking it reaches the desk as a case of its kind', async () => {
  const resident = await sit(phone);
  await resident.goto(`${office}/services`);
  await resident.getByRole('link', { name: /医保参保登记/ }).click();
  await resident.getByText('从申请起 3 个工作日内办好').waitFor();
  await resident.getByLabel('户口簿首页和本人页复印件').check();
  expect(await findBarriers(resident)).toEqual([]);
  await resident.getByRole('link', { name: '预约代办' }).click();
  await resident.getByRole('heading', { name: '预约代办：医保参保登记' }).waitFor();
  await resident.getByLabel('要办什么').fill('母亲腿脚不便，请上门帮忙登记。');
  await resident.getByLabel('具体位置（可以补充）').fill('书砚巷 3 号');
  await resident.getByLabel('电话').fill('000 0000 0789');
  await resident.getByRole('button', { name: '提交' }).click();
  const number =
    /\d{4}-\d{6}/.exec(
      (await resident
        .getByText(/^编号 /)
        .first()
        .textContent()) ?? '',
    )?.[0] ?? '';
  const centre = await at('centre');
  await findCase(centre, office, number);
  await centre.getByRole('heading', { name: /医保参保登记/ }).waitFor();
  await centre.getByRole('link', { name: '看类似的已办结案例' }).click();
  await centre.getByRole('heading', { name: '案例库' }).waitFor();
  expect(await findBarriers(centre)).toEqual([]);
  expect(people.flatMap((person) => person.faults)).toEqual([]);
});
