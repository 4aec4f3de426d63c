import type { DivisionComparison, DivisionMoves, DivisionView, ProposedGrid } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import { signPath } from '@gridkeeper/domain/areas/sign-wire.ts';
import type { AreaView, MyGrid } from '@gridkeeper/domain/areas/wire.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { ask, bringIn, propose, revision, rowOf, shownDivision, strike } from './division-steps.ts';
import { type Ground, haveShanghai, madeUp, shanghai } from './ground.ts';
import { look } from './look.ts';
import { type OwnOffice, setUp, startOwnOffice } from './own-office.ts';
import { desktop, type Person, phone, sitDown } from './people.ts';

let browser: Browser;
let own: OwnOffice;
let clerk: Person;
const people: Person[] = [];
const barriers: string[] = [];
const see = async (page: Page, name: string) => void barriers.push(...(await look(page, name)));

beforeAll(async () => {
  browser = await launchBrowser();
  own = await startOwnOffice();
  clerk = await sit(desktop);
  await setUp(clerk.page, own);
});
afterAll(async () => {
  await browser?.close();
  await own?.end();
});

async function sit(size: typeof desktop): Promise<Person> {
  const person = await sitDown(browser, size);
  people.push(person);
  return person;
}

const shapes = ({ grids }: DivisionView) => grids.map(({ name, shape }) => ({ name, shape }));
const fresh = (before: DivisionView, after: DivisionView) =>
  after.grids.filter(({ key }) => !before.grids.some((grid) => grid.key === key));
const inPercent = (share: number) => `${Math.floor(share * 100 + 1e-9)}%`;

/** A minute on a machine of its own; more where others work beside it. */
const slow = 300_000;

const grounds: readonly [string, boolean, () => Ground][] = [
  ['a made-up community', true, madeUp],
  ['a part of Shanghai (two minutes: npm run test:shanghai, where ../shared/data/osm-shanghai is)', haveShanghai, shanghai],
];

describe.each(grounds)('%s', (_name, have, makeGround) => {
  it.skipIf(!have)(
    'is brought in, divided, worked over by hand, compared, put into effect, signed and found',
    async () => {
      const { page } = clerk;
      const ground = makeGround();
      const said = await bringIn(page, own.address, ground);
      expect(said[0]).toContain('新增 1，');
      expect(said[1]).toContain(`新增 ${ground.buildings}，更改 0，相同 0，有误 0`);
      await see(page, `${ground.code}-1-areas`);
      const { items: areas } = await ask<{ items: AreaView[] }>(page, '/areas');
      const community = areas.find(({ code }) => code === ground.code)?.id ?? '';

      const first = await propose(page, own.address, community, '按三百户', 300);
      await checkFigures(page, first, ground);
      await see(page, `${ground.code}-2-workshop`);
      const worked = await workOver(page, first);
      await see(page, `${ground.code}-3-edited`);

      const second = await propose(page, own.address, community, '按四百户', 400);
      await compare(page, [worked, second]);
      await see(page, `${ground.code}-4-compared`);

      await takeEffect(page, worked);
      const { items: after } = await ask<{ items: AreaView[] }>(page, '/areas');
      const grids = after.filter(({ parentId, level }) => parentId === community && level === 'grid');
      expect(grids.map(({ name }) => name).toSorted()).toEqual(worked.grids.map(({ name }) => name).toSorted());
      await sign(page, ground, grids);
      await find(ground);
      expect({ barriers, faults: people.flatMap(({ faults }) => faults) }).toEqual({ barriers: [], faults: [] });
    },
    slow,
  );
});

/** The screen tells what the server knows, and the partition keeps its promises. */
async function checkFigures(page: Page, { figures, grids }: DivisionView, ground: Ground): Promise<void> {
  expect(figures).toMatchObject({ contiguous: 1, tiles: true, buildingsCut: 0 });
  expect(grids.reduce((sum, grid) => sum + grid.figures.buildings, 0)).toBe(ground.buildings);
  expect(grids.reduce((sum, grid) => sum + grid.figures.households, 0)).toBe(ground.households);
  const totals = await page.locator('.totals').textContent();
  const range = `${Math.round(figures.least)}-${Math.round(figures.most)}`;
  for (const figure of [
    `${figures.grids} 个网格`,
    '不重叠、无空白',
    inPercent(figures.withinTolerance),
    range,
    figures.compactness.toFixed(2),
  ])
    expect(totals).toContain(figure);
  for (const grid of grids) expect(await rowOf(page, grid).textContent()).toContain(`${grid.figures.households} 户`);
}

/** Splits the grid with most buildings, puts the pieces together again, locks it, runs the rest anew, goes back and forth. @returns how the proposal stands then */
async function workOver(page: Page, first: DivisionView): Promise<DivisionView> {
  const fullest = first.grids.toSorted((a, b) => b.figures.buildings - a.figures.buildings)[0] as ProposedGrid;
  await strike(page, fullest);
  await revision(page, 2);
  const split = await shownDivision(page);
  expect(split.grids.length).toBeGreaterThan(first.grids.length); // a stroke may cut a bent grid into more than two
  expect(split.figures).toMatchObject({ tiles: true, buildingsCut: 0 });
  const pieces = [...fresh(first, split), ...split.grids.filter(({ key }) => key === fullest.key)];
  expect(pieces.reduce((sum, { figures }) => sum + figures.buildings, 0)).toBe(fullest.figures.buildings);

  for (const [i, piece] of pieces.entries()) await rowOf(page, piece).click(i === 0 ? {} : { modifiers: ['Control'] });
  await page.getByRole('button', { name: '合并' }).first().click();
  await revision(page, 3);
  const merged = await shownDivision(page);
  expect(merged.grids).toHaveLength(first.grids.length);

  const whole = merged.grids.find(({ figures }) => figures.buildings === fullest.figures.buildings) as ProposedGrid;
  await page.getByRole('button', { name: `锁定“${whole.name}”` }).click();
  await revision(page, 4);
  await page.getByRole('button', { name: '重算未锁定的' }).click();
  await page.getByLabel('换一个起点').check();
  await page.getByRole('button', { name: '重算', exact: true }).click();
  await revision(page, 5);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const anew = await shownDivision(page);
  const kept = anew.grids.find(({ key }) => key === whole.key) as ProposedGrid;
  expect(kept.locked).toBe(true);
  expect(kept.figures).toMatchObject({ buildings: whole.figures.buildings, households: whole.figures.households });
  expect(Math.abs(kept.figures.squareMetres - whole.figures.squareMetres)).toBeLessThan(1);
  expect(anew.figures).toMatchObject({ contiguous: 1, tiles: true, buildingsCut: 0 });

  const locked = await undo(page, '撤销');
  expect(shapes(locked)).toEqual(shapes(merged));
  expect(locked.grids.filter((grid) => grid.locked).map(({ key }) => key)).toEqual([whole.key]);
  const again = await undo(page, '重做');
  expect(shapes(again)).toEqual(shapes(anew));
  return again;
}

async function undo(page: Page, button: '撤销' | '重做'): Promise<DivisionView> {
  const answered = page.waitForResponse((response) => response.url().endsWith('/edits'));
  await page.getByRole('button', { name: button }).click();
  return (await (await answered).json()) as DivisionView;
}

async function compare(page: Page, proposals: readonly DivisionView[]): Promise<void> {
  await page.getByRole('link', { name: '方案列表' }).click();
  for (const { name } of proposals) await page.getByRole('checkbox', { name: `选“${name}”来比较` }).check();
  await page.getByRole('button', { name: '比较所选' }).click();
  await page.getByRole('row', { name: /^网格数/ }).waitFor();
  const { proposals: told } = await ask<DivisionComparison>(page, `/divisions/compare?ids=${proposals.map(({ id }) => id).join()}`);
  const cells = async (figure: string) =>
    (
      await page
        .getByRole('row', { name: new RegExp(`^${figure}`) })
        .getByRole('cell')
        .allInnerTexts()
    ).slice(1);
  const numbers = (texts: readonly string[]) => texts.map((text) => text.replace(/[^\d.%].*$/s, ''));
  expect(numbers(await cells('网格数'))).toEqual(told.map(({ figures }) => String(figures.grids)));
  expect(numbers(await cells('在目标范围内'))).toEqual(told.map(({ figures }) => inPercent(figures.withinTolerance)));
  expect(numbers(await cells('切开的楼栋'))).toEqual(['0', '0']);
  await page
    .locator('.dmap canvas')
    .nth(proposals.length - 1)
    .waitFor();
}

async function takeEffect(page: Page, { id, name, grids }: DivisionView): Promise<void> {
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('button', { name: '定日期生效' }).click();
  await page.getByText(`新设 ${grids.length} 个网格`).waitFor();
  await see(page, `${id.slice(-4)}-5-effect`);
  await page.getByRole('button', { name: '确认生效' }).click();
  const report = page.getByRole('article');
  await report.getByRole('heading', { name: '网格调整报告' }).waitFor();
  const moves = await ask<DivisionMoves>(page, `/divisions/${id}/moves`);
  expect(moves).toMatchObject({ preview: false, gridsNew: expect.any(Array), gridsEnded: [], gridsKept: 0 });
  expect(moves.gridsNew).toHaveLength(grids.length);
  await report.getByText(`${grids.length} 个：`).first().waitFor();
  await report.getByText(`${moves.buildings} 栋`).waitFor();
  await see(page, `${id.slice(-4)}-6-report`);
}

/** Signs for all grids in one file, a page each. */
async function sign(page: Page, ground: Ground, grids: readonly AreaView[]): Promise<void> {
  await page.goto(`${own.address}/desk/areas`);
  await page.getByRole('tree').getByText(ground.name).click();
  const answered = page.waitForResponse((response) => response.url().includes('/signs/grid-sign.pdf'));
  await page.getByRole('button', { name: '公示牌' }).click();
  await page.getByRole('link', { name: `打开“${ground.name}”的公示牌（PDF）` }).waitFor();
  const file = await page.request.get((await answered).url());
  const pdf = (await file.body()).toString('latin1');
  expect(pdf.slice(0, 4)).toBe('%PDF');
  expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(grids.length);
  await see(page, `${ground.code}-7-signs`);
}

/** A resident scans the sign; another one types the first letters of an address on the touch screen. Both find the same grid. */
async function find(ground: Ground): Promise<void> {
  const [scanning, touching] = [await sit(phone), await sit({ width: 1080, height: 1920 })];
  await touching.page.goto(`${own.address}/kiosk`);
  for (const key of ground.keys) await touching.page.getByRole('button', { name: key, exact: true }).click();
  await see(touching.page, `${ground.code}-8-kiosk`);
  await touching.page
    .locator('.kiosk__hit')
    .filter({ hasText: ground.address.replace(/\d+号$/, '') })
    .first()
    .click();
  const told = touching.page.getByText(/^网格编号 \d{15}$/);
  await told.waitFor();
  await see(touching.page, `${ground.code}-9-kiosk-found`);
  const code = (await told.textContent())?.replace(/\D/g, '') ?? '';

  await scanning.page.goto(`${own.address}${signPath(code)}`);
  const { grid } = await ask<MyGrid>(scanning.page, `/public/my-grid?code=${code}`);
  expect(code.slice(0, 12)).toBe(ground.code);
  expect(grid?.code).toBe(code);
  await scanning.page.getByText(`网格编号 ${code}`).waitFor();
  await scanning.page.getByRole('heading', { name: new RegExp(`${grid?.name}$`) }).waitFor();
  await see(scanning.page, `${ground.code}-10-portal`);
}
