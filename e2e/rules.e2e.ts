import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { act, choose, findCase } from './desk-steps.ts';
import { desktop, type Person, signIn, sitDown } from './people.ts';

const office = inject('office');
const source = fileURLToPath(new URL('../packs/g5-street/', import.meta.url));
let browser: Browser;
let folder = '';
const people: Person[] = [];
/** Another run on the same town publishes something new. */
const stamp = String(Date.now()).slice(-6);
const meeting = `召开协调会${stamp}`;

beforeAll(async () => {
  browser = await launchBrowser();
  folder = mkdtempSync(join(tmpdir(), 'gridkeeper-rules-'));
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function at(account: string): Promise<Page> {
  const person = await sitDown(browser, desktop);
  people.push(person);
  await signIn(person, `${office}/desk`, account);
  return person.page;
}

/** The street's pack with one thing more: the lead unit may call others to a meeting, with minutes, and answers when they have. */
function withMeeting(routing: (text: string) => string = (text) => text): string[] {
  const change: Readonly<Record<string, (text: string) => string>> = {
    'pack.yaml': (text) => text.replace(/^version: .*$/m, `version: 2.${Number(stamp)}.0`),
    'routing.yaml': routing,
    'workflow.yaml': (text) =>
      text.replace(/( +)- \{ kind: feedback, label: \{ zh: 反馈, en: Feed back \}.*\n/, (_line, indent: string) =>
        [
          `- { kind: feedback, label: { zh: 反馈, en: Feed back }, clause: G5.4, by: [lead-unit, assisting-unit], to: fed-back, requires: [outcome, note, shares] }`,
          `- { kind: coordinate, label: { zh: ${meeting}, en: Call a meeting ${stamp} }, clause: setting, by: [lead-unit], requires: [units, form], form: minutes }`,
        ]
          .map((line) => `${indent}${line}\n`)
          .join(''),
      ),
    'papers.yaml': (text) =>
      text
        .replace(
          'slips:\n',
          `slips:
  - code: minutes-slip
    label: { zh: 协调会纪要, en: Minutes of the meeting }
    clause: setting
    on: [coordinate]
    facts: [number, category, place, lead-unit, assisting, until, form, by]
    signatures: [{ zh: 牵头单位, en: Lead unit }]
`,
        )
        .replace(
          'forms:\n',
          `forms:
  - code: minutes
    label: { zh: 协调会记录, en: Minutes }
    clause: setting
    fields:
      - { code: plan, label: { zh: 处置方案, en: Plan }, type: long-text, about: work, required: true }
      - { code: trucks, label: { zh: 需要车辆, en: Trucks }, type: number, about: work, min: 0, max: 20, unit: { zh: 辆, en: trucks } }
`,
        ),
  };
  return readdirSync(source)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => {
      const path = join(folder, name);
      writeFileSync(path, (change[name] ?? ((text: string) => text))(readFileSync(join(source, name), 'utf8')));
      return path;
    });
}

it('a version with a fault is refused at its line, the mended one is published, and the next case runs by it to minutes, shares and a printed slip', async () => {
  const system = await at('system');
  await system.goto(`${office}/desk/policy`);
  await system.getByRole('link', { name: '版本' }).click();
  const hand = async (files: string[]) => {
    await system.locator('input[type=file]').setInputFiles(files);
    await system.getByRole('button', { name: /^检\s*查$/ }).click();
  };
  await hand(withMeeting((text) => text.replace('lead: sanitation', 'lead: sanitatoin')));
  await system
    .getByText(/routing\.yaml:\d+/)
    .first()
    .waitFor();
  await hand(withMeeting());
  await system.getByText('检查通过').waitFor();
  await system.getByText(meeting).first().waitFor(); // what changes for whom
  await system.getByRole('button', { name: '发布为现行版' }).click();
  await system.locator('.ant-modal-confirm .ant-btn-primary').click();
  await system.getByText(/已发布，现在起施行/).waitFor();

  const centre = await at('centre');
  await centre.goto(`${office}/desk/new`);
  await centre.getByLabel('反映的内容（必填）').fill('市场门口的垃圾没人清运，味道很大。');
  await centre.getByRole('button', { name: '登记', exact: true }).click();
  const made =
    /\d{4}-\d{6}/.exec(
      (await centre
        .getByText(/已登记，编号/)
        .first()
        .textContent()) ?? '',
    )?.[0] ?? '';

  await findCase(centre, office, made);
  await act(centre, '派遣', async () => {
    await choose(centre, '选择类别', '市场卫生');
    await centre
      .getByText(/第 \d+ 行（/)
      .first()
      .waitFor();
  });
  const unit = await at('unit-sanitation');
  await findCase(unit, office, made);
  await unit
    .getByText(/第 \d+ 行（/)
    .first()
    .waitFor(); // the rule that applied, word for word
  await act(unit, '接收');
  await act(unit, meeting, async () => {
    await choose(unit, '请哪些单位协同办理', '综合执法中队');
    await unit.keyboard.press('Escape');
    await unit.getByLabel(/处置方案/).fill('环卫所每天清运两次，执法中队劝离占道摊位。');
    await unit.getByLabel(/需要车辆/).fill('2');
  });
  await unit.getByText('环卫所每天清运两次，执法中队劝离占道摊位。').first().waitFor();
  await unit.getByText('1 个单位中 0 个已反馈').waitFor();
  await unit.getByRole('button', { name: '反馈', exact: true }).waitFor({ state: 'detached' }); // the one answer waits for the shares
  await unit.getByText('2 辆').waitFor();
  const slip = unit.getByRole('link', { name: /协调会纪要 〔\d{4}〕\d+ 号/ });
  const printed = await unit.request.get(new URL((await slip.getAttribute('href')) ?? '', office).href);
  expect([printed.status(), printed.headers()['content-type']]).toEqual([200, 'application/pdf']);
  expect((await printed.body()).toString('latin1', 0, 5)).toBe('%PDF-');
  expect(people.flatMap((person) => person.faults)).toEqual([]);
});
