import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { findBarriers } from './axe.ts';
import { launchBrowser } from './browser.ts';
import { desktop, type Person, phone, signIn, sitDown } from './people.ts';

const office = inject('office');
const words = '路口的垃圾堆了三天没人清运，味道很大。';
let browser: Browser;
let people: Person[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await Promise.all(people.map(({ context }) => context.close()));
  await browser?.close();
});

async function come(account: string, viewport = desktop): Promise<Page> {
  const person = await sitDown(browser, viewport);
  people = [...people, person];
  await signIn(person, `${office}/desk`, account);
  return person.page;
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');
const scrolls = (page: Page) =>
  page.evaluate(() => {
    const main = document.querySelector('main');
    return main !== null && main.scrollHeight > main.clientHeight;
  });

it('puts somebody on duty through the night with the keyboard alone, and the gaps are told in words', async () => {
  const page = await come('admin');
  await page.goto(`${office}/desk/duty`);
  await page.getByRole('button', { name: '下一周' }).press('Enter');
  await page.getByText('这一周还没有排班').waitFor();
  expect(await page.getByText('全天没有人值班').count()).toBe(7);
  await page.getByRole('button', { name: '添加班次' }).press('Enter');
  await page.getByRole('combobox', { name: '谁值班' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.locator('.ant-select-item-option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^夜班/ }).press('Enter');
  await page.getByText('次日结束，跨夜也只算一班。').waitFor();
  await page.getByRole('button', { name: '保存' }).press('Enter');
  await page.getByText('20:00–次日 08:00').waitFor();
  await page.getByText(/的夜班到 08:00/).waitFor();
  expect(await page.getByText('空缺 00:00–20:00').count()).toBe(1);
  expect(await page.getByText('空缺 08:00–24:00').count()).toBe(1);
  expect(await findBarriers(page)).toEqual([]);
});

it('takes a call with the keyboard alone: number, words, category, place, and the code to read aloud', async () => {
  const page = await come('centre');
  await page.goto(`${office}/desk/hotline`);
  await page.getByText('附近相近的案件').waitFor();
  await expect.poll(() => focused(page)).toBe('call-phone'); // the number first
  await page.keyboard.type('000 0000 0177');
  await page.keyboard.press('Enter');
  await page.getByText('没有以前的来电。').waitFor();
  expect(await focused(page)).toBe('call-text');
  await page.keyboard.insertText(words);
  const first = page.locator('button.chip').first();
  await first.waitFor();
  await page.keyboard.type('12'); // figures are written while words are written
  expect(await page.locator('#call-text').inputValue()).toBe(`${words}12`);
  expect(await first.getAttribute('aria-pressed')).toBe('false');
  await page.keyboard.press('Escape');
  await page.keyboard.press('1');
  await expect.poll(() => first.getAttribute('aria-pressed')).toBe('true');
  await page.keyboard.press('l');
  expect(await focused(page)).toBe('call-place');
  await page.keyboard.insertText('书砚巷');
  await page.locator('.ant-select-item-option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByText(/^已选定/).waitFor();
  await page.locator('.ant-select-dropdown:visible').waitFor({ state: 'detached' }); // lists of the library have no name while they are open
  expect(await scrolls(page)).toBe(false); // one screen at 1440 × 900
  expect(await findBarriers(page)).toEqual([]);

  await page.reload();
  await page.locator('#call-text').waitFor();
  expect(await page.locator('#call-text').inputValue()).toBe(`${words}12`);
  expect(await page.locator('#call-phone').inputValue()).toBe('000 0000 0177');
  await page.getByText(/^已选定/).waitFor();

  await page.keyboard.press('Control+Enter');
  await page.getByText(/已登记 \d{4}-\d+/).waitFor();
  expect(await page.locator('.read-out__group').allTextContents()).toEqual(
    expect.arrayContaining([expect.stringMatching(/^[0-9A-Z]{4}$/)]),
  );
  await page.getByText(/^由.+办理，预计办理期限$/).waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('call-phone');
  expect(await page.locator('#call-text').inputValue()).toBe('');
});

it('shows the number’s earlier call the next time, and lets the caller follow a case that is open already', async () => {
  const page = await come('centre');
  await page.goto(`${office}/desk/hotline`);
  await page.locator('#call-phone').waitFor();
  await expect.poll(() => focused(page)).toBe('call-phone');
  await page.keyboard.type('00000000177');
  await page.keyboard.press('Enter');
  const earlier = page.locator('.call__cases').first().locator('li');
  await earlier.first().waitFor();
  expect(await earlier.count()).toBe(1);
  await page.keyboard.insertText(words);
  await page.locator('button.chip').first().waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('1');
  await page.keyboard.press('l');
  await page.keyboard.insertText('书砚巷');
  await page.locator('.ant-select-item-option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByText('跟踪这件').first().waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('4');
  await page.getByText('已选：不另外登记').waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByText(/来电人已跟踪 \d{4}-\d+/).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('call-phone');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: '快捷键' }).waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog', { name: '快捷键' }).waitFor({ state: 'detached' });
});

it('is whole on a phone, too', async () => {
  const page = await come('centre', phone);
  await page.goto(`${office}/desk/hotline`);
  await page.locator('#call-phone').waitFor();
  const wider = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  expect(wider).toBe(false);
  expect(await findBarriers(page)).toEqual([]);
});

it('no script failed on the way', () => {
  expect(people.flatMap((person) => person.faults)).toEqual([]);
});
