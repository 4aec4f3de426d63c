import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PackChange } from '@gridkeeper/domain/policy/wire.ts';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { packFolder } from '../policy/pack-folder.ts';
import { UsageError } from './command.ts';
import { command } from './policy-diff.ts';

const folder = mkdtempSync(join(tmpdir(), 'gk-policy-diff-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A copy of the street's pack, with one text replaced in one of its files. @returns its folder */
function changed(name: string, file: string, from: string | RegExp, to: string): string {
  const copy = join(folder, name);
  cpSync(packFolder('g5-street'), copy, { recursive: true, filter: (path) => !path.endsWith('.ts') });
  const text = readFileSync(join(copy, file), 'utf8');
  const other = text.replace(from, to);
  if (other === text) throw new Error(`${file} has no ${from}`);
  writeFileSync(join(copy, file), other);
  return copy;
}

/** Runs the command as typed. @returns what it printed */
async function typed(...words: readonly string[]): Promise<string> {
  const printed: string[] = [];
  const out = vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
  try {
    expect(await command.runOnFiles(words)).toBe(0);
  } finally {
    out.mockRestore();
  }
  return printed.join('');
}
const sentences = async (other: string): Promise<readonly string[]> =>
  (JSON.parse(await typed('g5-street', other, '--json')) as PackChange[]).map(({ sentence }) => sentence.zh);

const atSeat = /zones: \[seat, highway\]\n {4}lead: enforcement\n {4}assisting: \[construction\]/;

describe('gridkeeper policy diff, on plan G5', () => {
  it('tells the limit of G5.3 that becomes three working days, and whom it concerns', async () => {
    const other = changed('three-days', 'workflow.yaml', 'limit: 5 working-days', 'limit: 3 working-days');
    const text = await typed('g5-street', other, '--lang', 'zh');
    expect(text).toContain('\n时限\n  办理时限由 5 个工作日改为 3 个工作日；涉及所有事项。（涉及：责任单位）\n');
    expect(await typed('g5-street', other, '--lang', 'en')).toContain(
      '\nLimits\n  “Handling”: from 5 working days to 3 working days; for every category. (Concerns: the responsible unit)\n',
    );
  });

  it('tells who answers instead at the seat and along highways (G5.8), in one sentence', async () => {
    const other = changed('seat', 'routing.yaml', atSeat, 'zones: [seat, highway]\n    lead: sanitation\n    assisting: [construction]');
    expect(await sentences(other)).toEqual(['店招牌匾、违章搭建、车辆乱停乱放，在公路沿线、街道驻地：由综合执法中队改为环卫所负责']);
  });

  it('shortens to the head where all of it changes', async () => {
    const other = changed(
      'estates',
      'routing.yaml',
      'categories: [estates], lead: construction',
      'categories: [estates], lead: management-area',
    );
    expect(await sentences(other)).toEqual(['住宅小区各项，不分地段：由建设管理委员会改为管理区负责']);
  });

  it('tells what a check needs from now on (G5.6)', async () => {
    const other = changed('photo', 'workflow.yaml', /(kind: pass, .*?to: closed) \}/, '$1, requires: [photo] }');
    expect(await sentences(other)).toEqual(['在“核查中”：“核查通过”另须有照片']);
  });

  it('says nothing of comments, versions, clauses and rows that were moved without a change', async () => {
    const other = changed(
      'moved',
      'routing.yaml',
      /(routing:\n)([\s\S]*?)( {2}- \{ clause: G5\.8, categories: \[advertisement\], zones: \[seat\].*\n)/,
      '$1$2',
    );
    const text = readFileSync(join(other, 'routing.yaml'), 'utf8');
    writeFileSync(
      join(other, 'routing.yaml'),
      `${text}  # moved\n  - { clause: setting, categories: [advertisement], zones: [seat], lead: enforcement }\n`,
    );
    expect(await sentences(other)).toEqual([]);
    expect(await typed('g5-street', other, '--lang', 'zh')).toContain('没有任何变化');
    expect(await typed('g5-street', 'g5-street', '--json')).toBe('[]\n');
  });

  it('wrong words are answered with the usage', async () => {
    await expect(command.runOnFiles(['g5-street'])).rejects.toThrow(UsageError);
    await expect(command.runOnFiles(['g5-street', 'g99'])).rejects.toThrow(/no policy pack "g99"/);
  });
});
