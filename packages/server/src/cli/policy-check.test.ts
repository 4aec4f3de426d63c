import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { OperatorError } from '../platform/operator-error.ts';
import { packsFolder } from '../policy/pack-folder.ts';
import { UsageError } from './command.ts';
import { command } from './policy-check.ts';

const place = mkdtempSync(join(tmpdir(), 'gk-policy-check-'));
afterAll(() => rmSync(place, { recursive: true }));

/** A copy of the street's pack whose limit and first row are wrong. */
const broken = join(place, 'broken');
cpSync(join(packsFolder, 'g5-street'), broken, { recursive: true });
const written = (file: string, from: string, to: string) => {
  const text = readFileSync(join(broken, file), 'utf8').replace(from, to);
  writeFileSync(join(broken, file), text);
  return `${join(broken, file)}:${text.slice(0, text.indexOf(to)).split('\n').length}:`;
};
const limit = written('workflow.yaml', 'limit: 5 working-days', 'limit: 5 days');
const kind = written('units.yaml', 'kind: higher', 'kind: above');

/** Runs the command as typed. */
async function typed(...words: readonly string[]): Promise<{ readonly code: number | undefined; readonly out: string }> {
  const printed: string[] = [];
  const out = vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
  const code = await command.runOnFiles(words).finally(() => out.mockRestore());
  return { code, out: printed.join('') };
}

it('a sound pack is ok, with what was proved of it', async () => {
  const { code, out } = await typed('g5-street', '--lang', 'en');
  expect(code).toBe(0);
  expect(out).toMatch(/^packs\/g5-street: ok\. g5-street \d+\.\d+\.\d+, in \d+ ms\.\n/);
  expect(out).toContain('48 categories × 4 zones × 2 times of day = 384 combinations, each with exactly one lead unit');
  expect((await typed('g5-street', '--lang', 'zh')).out).toMatch(
    /通过。.*\n.*48 类事项 × 4 种地段 × 2 种时间 = 384 种情形，每种恰有一个责任单位/,
  );
});

it('a broken one is listed fault by fault as file:line, and ends with 1 though the others pass', async () => {
  const { code, out } = await typed('g5-street', broken, '--lang', 'zh');
  expect(code).toBe(1);
  const lines = out.trimEnd().split('\n').slice(3);
  expect(lines).toHaveLength(2);
  expect(lines[0]).toContain(`${kind} “kind”不能是“above”。改成其中之一：centre`);
  expect(lines[1]).toContain(`${limit} “5 days”不是时限。写成“5 working-days”`);
  expect((await typed(broken, '--lang', 'en')).out).toContain(`${kind} “kind” cannot be “above”. Use one of: centre`);
});

it('the same as data', async () => {
  const [sound, other] = JSON.parse((await typed('g5-street', broken, '--json')).out);
  expect(sound).toMatchObject({ folder: 'packs/g5-street', id: 'g5-street', proof: { categories: 48, zones: 4, cells: 384 }, faults: [] });
  expect(other).toMatchObject({ id: null, hash: null, proof: null, faults: [{ file: 'units.yaml' }, { file: 'workflow.yaml' }] });
});

it('takes what packs/* brings along: files beside packs are passed over, a file within one means the pack, and each is checked once', async () => {
  const { code, out } = await typed(
    join(packsFolder, 'pack.schema.json'),
    join(packsFolder, 'g5-street'),
    join(packsFolder, 'g5-street/routing.yaml'),
    '--lang',
    'en',
  );
  expect(code).toBe(0);
  expect(out.match(/: ok\./g)).toHaveLength(1);
});

it('a folder without a pack is refused; so are a name that nothing has, and no name', async () => {
  mkdirSync(join(place, 'empty'));
  expect(await typed(join(place, 'empty'), '--lang', 'en')).toMatchObject({
    code: 1,
    out: expect.stringContaining('pack.yaml: There is no file “pack.yaml”.'),
  });
  await expect(typed('g6-street')).rejects.toThrow(OperatorError);
  await expect(typed(join(packsFolder, 'pack.schema.json'))).rejects.toThrow('Nothing to check');
  await expect(typed()).rejects.toThrow(UsageError);
  await expect(typed('g5-street', '--lang', 'fr')).rejects.toThrow(UsageError);
});
