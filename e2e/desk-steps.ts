import type { Page } from 'playwright-core';

/** Opens a case in the desk by its number, as a clerk does: search, enter. */
export async function findCase(page: Page, office: string, number: string): Promise<void> {
  await page.goto(`${office}/desk/cases?queue=all&q=${number}`);
  await page.getByText(number).first().click();
  await page.getByText('办理经过').waitFor();
}

/** Picks from one of the desk's lists. */
export async function choose(page: Page, list: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: list }).click();
  await page.locator('.ant-select-item-option').filter({ hasText: option }).first().click();
}

/** Takes an action: opens its form, fills it, sends it, and waits until the form is gone. */
export async function act(page: Page, action: string, fill: () => Promise<void> = async () => undefined): Promise<void> {
  await page.getByRole('button', { name: action, exact: true }).first().click();
  const send = page.locator('form button[type=submit]').last();
  await send.waitFor();
  await fill();
  await send.click();
  await send.waitFor({ state: 'detached' });
}
