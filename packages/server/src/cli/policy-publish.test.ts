import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readConfiguration } from '../platform/configuration.ts';
import { OperatorError } from '../platform/operator-error.ts';
import { root } from '../platform/root.ts';
import { streetPack } from '../policy/testing/next-version.ts';
import { expectSound, type RunningOffice, runningOffice } from '../policy/testing/running-office.ts';
import { type OfficeCommand, UsageError } from './command.ts';
import { command as migrate } from './policy-migrate.ts';
import { command as publish } from './policy-publish.ts';

let folder = '';
let office: RunningOffice;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gk-publish-'));
  cpSync(join(root, 'packs/g5-street'), folder, { recursive: true });
  office = await runningOffice();
});
afterEach(async () => {
  await office.end();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a command as typed. @returns what it printed */
async function typed(command: OfficeCommand, ...words: readonly string[]): Promise<string> {
  let text = '';
  const quiet = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((part) => {
    text += String(part);
    return true;
  });
  const configuration = readConfiguration({ GRIDKEEPER_DATA: join(folder, 'data') });
  const signal = new AbortController().signal;
  try {
    await command.run(words, { configuration, owner: office.config, beside: undefined, signal });
  } finally {
    spy.mockRestore();
    quiet.mockRestore();
  }
  return text;
}

function change(file: string, from: RegExp, to: string): void {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toMatch(from);
  writeFileSync(path, text.replace(from, to));
}

test('a changed limit is told, published, and moves running cases when they are told to', async () => {
  const caseId = await office.dispatched('construction');
  change('pack.yaml', /^version: .*$/m, 'version: 2.0.0');
  change('workflow.yaml', /limit: 5 working-days/, 'limit: 3 working-days');
  const dry = await typed(publish, folder, '--lang', 'en', '--dry-run');
  expect(dry).toMatch(/3 working days/);
  expect(dry).toContain('Nothing was published.');
  expect(await office.versions()).toHaveLength(1);

  expect(await typed(publish, folder, '--lang', 'zh')).toMatch(/3 ?个工作日[\s\S]*g5-street 2\.0\.0 is in force/);
  expect((await office.versions()).map((one) => [one.version, one.running])).toEqual([
    ['2.0.0', 0],
    [(await streetPack()).version, 1],
  ]);
  const report = await typed(migrate, '--dry-run');
  expect(report).toMatch(/^1 running cases would move to g5-street 2\.0\.0\.\n +1 {2}已派遣 Dispatched \(street\/dispatched\)\n/);
  expect(report).toContain('办理时限 Handling: 1 limits would change');
  expect(report).toContain('Nothing was written.');
  expect(await typed(migrate, '--from', (await streetPack()).version)).toContain('1 running cases moved');
  expect((await office.row(caseId)).due_at).toEqual(new Date('2026-09-22T17:30:00+08:00'));
  expect(await typed(migrate)).toMatch(/^0 running cases moved/);
  await expectSound(office.platform);
});

test('a pack with faults, or one that takes away what cases need, is refused and the version in force stays', async () => {
  const { number } = await office.row(await office.dispatched('sanitation'));
  change('pack.yaml', /^version: .*$/m, 'version: 2.0.0');
  change('units.yaml', /^ {2}- \{ code: sanitation,.*\n/m, '');
  await expect(typed(publish, folder)).rejects.toThrow(OperatorError);
  change('routing.yaml', /lead: sanitation/g, 'lead: construction');
  await expect(typed(publish, folder, '--lang', 'en', '--dry-run')).rejects.toThrow(`needed by 1 running case: ${number}.`);
  await expect(typed(publish, folder, '--lang', 'en')).rejects.toThrow(`needed by 1 running case: ${number}.`);
  await expect(typed(publish, folder, '--lang', 'zh')).rejects.toThrow(`还有 1 件在办案件需要：${number}。`);
  expect((await office.versions()).map((one) => one.version)).toEqual([(await streetPack()).version]);
});

test('wrong words are answered with what was meant', async () => {
  await expect(typed(publish)).rejects.toThrow(UsageError);
  await expect(typed(publish, 'no-such-pack')).rejects.toThrow('There is no policy pack "no-such-pack"');
  await expect(typed(migrate, 'all')).rejects.toThrow(UsageError);
  await expect(typed(migrate, '--to', '7.7.7')).rejects.toThrow(
    /There is no version "7\.7\.7"\. This office has:\n {2}g5-street .* in force/,
  );
});
