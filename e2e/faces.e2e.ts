import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findBarriers } from './axe.ts';
import { launchBrowser } from './browser.ts';
import { desktop, phone, signIn, sitDown } from './people.ts';

const office = inject('office');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const faces = [
  { face: 'portal', account: null, at: '', pages: ['/', '/grid', '/report', '/f', '/about', '/notices', '/promises', '/services'] },
  { face: 'field', account: 'worker', at: '/field', pages: ['/field', '/field/report', '/field/grid', '/field/inbox', '/field/me'] },
  {
    face: 'desk',
    account: 'head',
    at: '/desk',
    pages: [
      '/desk',
      '/desk/overview',
      '/desk/map',
      '/desk/areas',
      '/desk/new',
      '/desk/policy',
      '/desk/policy/routing',
      '/desk/policy/search',
    ],
  },
] as const;

describe.each(faces)('the $face', ({ account, at, pages }) => {
  it.each([
    ['a phone', phone],
    ['a desk', desktop],
  ])('opens every page at the size of %s without a fault or a barrier', async (_size, viewport) => {
    const person = await sitDown(browser, viewport);
    if (account) await signIn(person, `${office}${at}`, account);
    const barriers: string[] = [];
    for (const path of pages) {
      await person.page.goto(`${office}${path}`);
      await person.page.waitForLoadState('networkidle').catch(() => undefined); // a stream of changes never idles
      await person.page.locator('h1, h2, [role=main], main').first().waitFor();
      barriers.push(...(await findBarriers(person.page)).map((barrier) => `${path} ${barrier}`));
    }
    expect({ faults: person.faults, barriers }).toEqual({ faults: [], barriers: [] });
    await person.context.close();
  });
});

it('sends a report once however often the button is tapped', async () => {
  const { page, context } = await sitDown(browser, phone);
  await page.goto(`${office}/report`);
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/public/reports')) sent.push(request.postDataJSON().commandId);
  });
  await page.getByLabel('发生了什么事').fill('井盖松了，车一过就响。');
  await page.getByLabel('搜地址').fill('书砚巷2号');
  await page
    .getByRole('button', { name: /书砚巷2号/ })
    .or(page.getByRole('option', { name: /书砚巷2号/ }))
    .first()
    .click();
  await page.getByRole('button', { name: '提交' }).dblclick();
  await page.getByText('已经收到').waitFor();
  expect(new Set(sent).size).toBe(1);
  await context.close();
});
