import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { act, choose, findCase } from './desk-steps.ts';
import { desktop, type Person, phone, signIn, sitDown } from './people.ts';

const office = inject('office');
let browser: Browser;
let resident: Person;
let centre: Person;
let unit: Person;
let worker: Person;

beforeAll(async () => {
  browser = await launchBrowser();
  [resident, centre, unit, worker] = await Promise.all([
    sitDown(browser, phone),
    sitDown(browser, desktop),
    sitDown(browser, desktop),
    sitDown(browser, phone),
  ]);
});
afterAll(() => browser?.close());

/** Told apart from the demo's own stories, and from an earlier run on the same town. */
const words = `${String(Date.now()).slice(-5)}号收集点的生活垃圾堆了三天没人清运`;

it('walks a report from the portal through three signed-in roles to contest and second closing', async () => {
  // The resident: words, address, category, send.
  await resident.page.goto(`${office}/`);
  await resident.page.getByRole('link', { name: /我要反映/ }).click();
  await resident.page.getByLabel('发生了什么事').fill(words);
  await resident.page.getByLabel('搜地址').fill('书砚巷1号');
  await resident.page
    .getByRole('button', { name: /书砚巷1号/ })
    .or(resident.page.getByRole('option', { name: /书砚巷1号/ }))
    .first()
    .click();
  await resident.page.getByLabel(/^暴露垃圾/).check();
  await resident.page.getByRole('button', { name: '提交' }).click();
  await resident.page.getByText('已经收到').waitFor();
  const receipt = (await resident.page.locator('main').textContent()) ?? '';
  const number = /\d{4}-\d{6}/.exec(receipt)?.[0] ?? '';
  const code = (await resident.page.getByRole('link', { name: '看进度' }).getAttribute('href'))?.split('#')[1] ?? '';
  expect(code).toMatch(/^1(-[0-9A-Z]{4}){4}$/);
  expect(receipt).toContain('云穗第一网格');

  await signIn(centre, `${office}/desk`, 'centre');
  await signIn(unit, `${office}/desk`, 'unit-sanitation');
  await signIn(worker, `${office}/field`, 'worker');

  const round = async () => {
    await findCase(centre.page, office, number);
    await act(centre.page, '派遣', async () => {
      await centre.page
        .getByText(/第 \d+ 行（/)
        .first()
        .waitFor(); // who, and why
    });
    await findCase(unit.page, office, number);
    await act(unit.page, '接收');
    await act(unit.page, '反馈', async () => {
      await choose(unit.page, '办理结果', '已解决');
      await unit.page.getByLabel(/怎么处置的/).fill('已清运，并增加了一次收运。');
    });
    await findCase(centre.page, office, number);
    await act(centre.page, '派员核查'); // the grid's own worker is proposed
    await worker.page.goto(`${office}/field`);
    await worker.page.getByText(words).first().click();
    await act(worker.page, '核查通过');
  };

  await round();
  await resident.page.goto(`${office}/f#${code}`);
  await resident.page.getByText('已办结').first().waitFor();
  await act(resident.page, '仍未解决', async () => {
    await resident.page.getByRole('textbox').last().fill('今天早上又堆满了。');
  });
  await resident.page.getByText(/已重新办理/).waitFor();

  await round();
  await resident.page.goto(`${office}/f#${code}`);
  await resident.page.reload();
  await resident.page.getByText('已办结').first().waitFor();
  expect([...resident.faults, ...centre.faults, ...unit.faults, ...worker.faults]).toEqual([]);
});
