import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { type StartedServer, settingsOf, startServer } from './start-server.ts';

const gridkeeper = fileURLToPath(new URL('../bin/gridkeeper', import.meta.url));

/** The street whose ground an office of its own brings in. */
export const streetCode = '310000001000';

export type OwnOffice = StartedServer & {
  /** The one-time link's secret for the administrator of the system, who brings ground in. */
  readonly token: string;
};

/** An empty office, made and started as docs/operate.md says. */
export async function startOwnOffice(): Promise<OwnOffice> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'gridkeeper-own-'));
  const env = settingsOf(dataFolder, { GRIDKEEPER_DEMO: '0' });
  const words = ['init', '--name', '示例街道网格化管理中心', '--street', '示例街道', '--code', streetCode, '--phone', '000-1234'];
  const made = spawnSync(process.execPath, [gridkeeper, ...words], { env, encoding: 'utf8' });
  const token = /系统管理员[^\n]*\n\s+\S+\/desk\/setup#(\S+)/.exec(made.stdout)?.[1];
  if (token === undefined) throw new Error(`gridkeeper init gave no link:\n${made.stdout}${made.stderr}`);
  return { ...(await startServer(dataFolder, env)), token };
}

/** The administrator of the system makes an account by the link and is at the desk. */
export async function setUp(page: Page, { address, token }: OwnOffice): Promise<void> {
  await page.goto(`${address}/desk/setup#${token}`);
  await page.getByLabel('姓名').fill('向晚舟');
  await page.getByLabel('用户名').fill('xitong');
  for (const box of await page.locator('input[type=password]').all()) await box.fill('Wangge-2026-own');
  await page.locator('form button[type=submit]').click();
  await page.getByRole('navigation').first().waitFor();
}
