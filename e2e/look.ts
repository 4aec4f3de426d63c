import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { findBarriers } from './axe.ts';

/** Waits until a part of the screen stands still: two pictures of it in a row are the same. */
export async function stands(page: Page, place: string): Promise<void> {
  let before = '';
  for (let tries = 0; tries < 40; tries += 1) {
    const now = (await page.locator(place).screenshot({ animations: 'disabled' })).toString('base64');
    if (now === before) return;
    before = now;
  }
}

/** What bars people from a screen (axe), each line with the screen's name; E2E_PICTURES names a folder that is to have a picture of it. */
export async function look(page: Page, name: string): Promise<readonly string[]> {
  const folder = process.env.E2E_PICTURES;
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`) });
  return (await findBarriers(page)).map((barrier) => `${name} ${barrier}`);
}
