import type { DivisionView, ProposedGrid } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import type { Page } from 'playwright-core';
import { choose } from './desk-steps.ts';
import type { Ground } from './ground.ts';
import { stands } from './look.ts';

/** What the desk itself asks for. */
export async function ask<Answer>(page: Page, path: string): Promise<Answer> {
  const answer = await page.request.get(new URL(`/api/v1${path}`, page.url()).href);
  return (await answer.json()) as Answer;
}

/** Brings a community's files in by the desk's form, one after another. @returns what the desk said of each */
export async function bringIn(page: Page, office: string, { files }: Ground): Promise<readonly string[]> {
  await page.goto(`${office}/desk/areas`);
  const said: string[] = [];
  for (const { as, features } of files) {
    await choose(page, '文件里是什么', as);
    const text = JSON.stringify({ type: 'FeatureCollection', features });
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: `${as}.geojson`, mimeType: 'application/geo+json', buffer: Buffer.from(text) });
    await page.getByRole('button', { name: '导入', exact: true }).click();
    const told = page.getByText(/^已导入，/);
    await told.waitFor();
    said.push((await told.textContent()) ?? '');
  }
  return said;
}

/** Makes a proposal with so many households a grid and waits for its map. */
export async function propose(page: Page, office: string, community: string, name: string, target: number): Promise<DivisionView> {
  await page.goto(`${office}/desk/areas/divisions/new?community=${community}`);
  await page.getByLabel('方案名称').fill(name);
  await page.getByLabel('每个网格的目标（折合户）').fill(String(target));
  await page.getByRole('button', { name: '开始计算' }).click();
  await page.getByRole('heading', { name, exact: true }).waitFor();
  await page.getByRole('button', { name: '定日期生效' }).waitFor();
  return shownDivision(page);
}

/** The proposal on the screen, as the server knows it. */
export const shownDivision = (page: Page): Promise<DivisionView> =>
  ask(page, `/divisions/${new URL(page.url()).pathname.split('/').pop()}`);

export const revision = (page: Page, n: number) => page.locator('.workshop__head').getByText(`第 ${n} 稿`).waitFor();

export const rowOf = (page: Page, { name }: ProposedGrid) => page.getByRole('button', { name: new RegExp(`^${name}\\s*\\d`) });

/** Chooses a grid in the list, which brings it before the eyes, and draws a stroke across the whole map through its middle. */
export async function strike(page: Page, grid: ProposedGrid): Promise<void> {
  await rowOf(page, grid).click();
  await page.getByRole('button', { name: '切分' }).click();
  await stands(page, '.dmap');
  const box = await page.locator('.dmap').boundingBox();
  if (box === null) throw new Error('There is no map on the screen.');
  const { x, y, width, height } = box;
  const middle = y + height / 2;
  await page.mouse.click(x + 60, middle);
  await page.mouse.move(x + width / 2, middle, { steps: 4 });
  await page.mouse.dblclick(x + width - 40, middle);
}
