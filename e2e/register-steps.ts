import type { Page } from 'playwright-core';

/** Opens the form of a new entry and places it at an address of the demo town. */
export async function beginEntry(page: Page, office: string, kind: string, name: string, address: string): Promise<void> {
  await page.goto(`${office}/desk/registers/${kind}/new`);
  await page.getByLabel('名称（必填）').fill(name);
  await page.getByLabel('搜地址').fill(address);
  await page.locator('.hit').filter({ hasText: address }).first().click();
}

/** Saves the form and waits for the entry's page. @returns the entry's id */
export async function saveEntry(page: Page, name: string): Promise<string> {
  await page.getByRole('button', { name: /^保\s*存$/ }).click();
  await page.getByRole('heading', { name }).waitFor();
  return new URL(page.url()).pathname.split('/').pop() ?? '';
}

/** Looks at a masked value for one of the usual reasons. */
export async function reveal(page: Page, field: string, reason: string): Promise<void> {
  await page.getByRole('button', { name: `查看${field}` }).click();
  await page.getByRole('radio', { name: reason }).check();
  await page.locator('.ant-modal-footer .ant-btn-primary').click();
  await page.getByText('已记录这次查看').waitFor();
}
