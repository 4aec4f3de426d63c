import type { Browser, BrowserContext, Page } from 'playwright-core';

export const phone = { width: 390, height: 844 };
export const desktop = { width: 1440, height: 900 };

/** A person at a screen of their own: cookies, storage and clicks apart from everybody else's. */
export type Person = { readonly page: Page; readonly context: BrowserContext; readonly faults: string[] };

/** Opens a screen; whatever goes wrong in its scripts is kept for the test to see. */
export async function sitDown(browser: Browser, viewport: { readonly width: number; readonly height: number }): Promise<Person> {
  const context = await browser.newContext({ viewport, locale: 'zh-CN' });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.setDefaultTimeout(20_000);
  return { page, context, faults };
}

/** Signs in by the demo's own choice of accounts, as a newcomer does. */
export async function signIn({ page }: Person, address: string, account: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('button', { name: new RegExp(`${account}$`) }).click();
  await page.getByRole('button', { name: new RegExp(`${account}$`) }).waitFor({ state: 'detached' });
}
