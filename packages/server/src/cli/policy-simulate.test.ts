import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { OperatorError } from '../platform/operator-error.ts';
import { root } from '../platform/root.ts';
import { packsFolder } from '../policy/pack-folder.ts';
import { UsageError } from './command.ts';
import { command } from './policy-simulate.ts';

const folder = mkdtempSync(join(tmpdir(), 'gk-policy-simulate-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileWith(name: string, content: string): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

/** Runs the command as typed. @returns what it printed */
async function typed(...words: readonly string[]): Promise<string> {
  const printed: string[] = [];
  const out = vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
  try {
    await command.runOnFiles(words);
  } finally {
    out.mockRestore();
  }
  return printed.join('');
}

/** Friday 18 September 2026 late in the day; Sunday the 20th is a make-up day. At the seat of the street lights are the enforcement team's (G5.8). */
const table = `id,at,text,category,zone,minutes
1,2026-09-18 16:50,路灯不亮,street-light,seat,
2,2026-09-18 20:00,路灯不亮,路灯,街道驻地,
3,2026-09-18 21:00,门口的路灯坏了，不亮,,seat,120
4,2026-09-18 21:00,路灯不亮,no-such-thing,seat,
5,yesterday,路灯不亮,street-light,seat,
6,2026-09-18 21:00,路灯不亮,street-light,seat,-5
7,2026-09-21 09:00,道路坑洼,road-damage,,
`;
const cases = fileWith('cases.csv', table);
const staff = 'centre=1:30,enforcement=1:120,核查员=1:60';
const asked = (...words: readonly string[]) => typed('g5-street', '--cases', cases, '--staff', staff, '--lang', 'zh', ...words);
type Told = {
  readonly placing: object;
  readonly figures: {
    readonly cases: number;
    readonly late: number;
    readonly lastClosedAt: string;
    readonly desks: readonly { code: string }[];
  };
  readonly against: { readonly figures: { readonly late: number }; readonly difference: object } | null;
  readonly rowsNotTaken: number;
};
const data = async (...words: readonly string[]) => JSON.parse(await asked('--json', ...words)) as Told;

/** G5 as it stands, with two hours to handle a case instead of five days. */
function hasty(): string {
  const copy = join(folder, 'hasty');
  cpSync(join(packsFolder, 'g5-street'), copy, { recursive: true, filter: (path) => !path.endsWith('.test.ts') });
  const file = join(copy, 'workflow.yaml');
  const written = readFileSync(file, 'utf8');
  const changed = written.replace(/(code: handling\n(?:.*\n){0,4}? +limit:) 5 working-days/, '$1 2 working-hours');
  expect(changed).not.toBe(written);
  writeFileSync(file, changed);
  return copy;
}

describe('gridkeeper policy simulate, by plan G5', () => {
  it('runs past lights by the enforcement team’s queue: the last is closed on Sunday at 17:20, as reckoned by hand', async () => {
    // The third: centre Sunday 9:00-9:30; team 13:50-15:50, for the others took it until then; centre to 16:20; check to 17:20.
    const told = await data('--to', '2026-09-20');
    expect(told).toMatchObject({
      placing: { known: 2, suggested: 1, drawn: 0, leftOut: 0 },
      figures: { cases: 3, late: 0, lastClosedAt: '2026-09-20T09:20:00.000Z' },
      against: null,
      rowsNotTaken: 3,
    });
    expect(told.figures.desks.find(({ code }) => code === 'enforcement')).toMatchObject({
      persons: 1,
      cases: 3,
      workMinutes: 360,
      longestWait: 170,
    });
  });

  it('tells a clerk what other rules would have done, which rows were not taken, and what the model leaves out', async () => {
    const text = await asked('--against', hasty());
    expect(text).toMatch(
      /^街道网格化管理制度 \d+\.\d+\.\d+：4 件历史案件的推演，用时 \d+\.\d 秒\n\n结果\n {2}4 件中有 0 件至少超过一个时限，占 0\.0%/,
    );
    expect(text).toContain('综合执法中队：1 人，经手 3 件，每次 120 分钟，负荷');
    expect(text).toContain('管理区：未定人数，不排队，经手 1 件，每次 60 分钟（系假定），工作量至少需 1 人。');
    expect(text).toContain('超期案件由 0 件变为 2 件（+2）：0 件不再超期，2 件变为超期。');
    expect(text).toContain('未采用的行：3\n  第 5 行 category：没有这个类别');
    expect(text).toContain('第 6 行 at：不是能识别的时间（格式 auto）（yesterday）');
    expect(text).toContain('第 7 行 minutes：不是数字（-5）');
    expect(text).toContain('本推演未计入的\n  每件都按流程顺利走完');
  });

  it('says the same in English', async () => {
    const text = await typed('g5-street', '--cases', cases, '--staff', 'others=2', '--lang', 'en', '--zone', 'main-road');
    expect(text).toContain('“Handling”: 0 of 4 cases late, 0.0%.');
    expect(text).toContain('Construction committee: 2 persons; 1 case, 60 min each (assumed);');
    expect(text).toContain('Enforcement team: 2 persons; 3 cases, 80 min each on average (60 where the file says nothing);');
    expect(text).not.toMatch(/\p{Script=Han}/u);
  });

  it('takes the staff out of a file as well', async () => {
    const yaml = fileWith(
      'staff.yaml',
      'centre: { persons: 1, minutes: 30 }\nenforcement: { persons: 1, per-day: 3.75 }\n核查员: { persons: 1, minutes: 60 }\n',
    );
    const csv = fileWith('staff.csv', 'unit,persons,minutes,per-day\ncentre,1,30,\n综合执法中队,1,,3.75\ncheckers,1,60,\n');
    const { figures } = await data();
    for (const file of [yaml, csv]) expect((await data('--staff', file)).figures).toEqual(figures); // 450 minutes of work a day
  });

  it('answers wrong words, unknown units and unusable files with what to mend', async () => {
    await expect(typed('g5-street', '--cases', cases)).rejects.toThrow(UsageError);
    await expect(typed('g5-street', '--staff', staff)).rejects.toThrow(UsageError);
    await expect(asked('--rework', '1')).rejects.toThrow('--rework is a share from 0 to 0.9.');
    await expect(asked('--from', '2026-13-01')).rejects.toThrow('--from is a day');
    await expect(asked('--from', '2026-02-01', '--to', '2026-01-01')).rejects.toThrow(UsageError);
    await expect(asked('--zone', 'moon')).rejects.toThrow('--zone is one of main-road, highway, seat, village.');
    await expect(asked('--staff', 'enforcment=2,police=0,land=2:-1')).rejects.toThrow(
      /没有“enforcment”这个单位。\n“police”：人数应是.*\n“land”：.*\n可写的有：centre, sanitation, .*checkers, leaders, others$/s,
    );
    await expect(asked('--staff', join(folder, 'absent.yaml'))).rejects.toThrow(OperatorError);
    await expect(asked('--cases', join(folder, 'absent.csv'))).rejects.toThrow('没有找到文件');
    await expect(asked('--cases', fileWith('other.csv', 'number,words\n1,a\n'))).rejects.toThrow('文件中没有这些列');
    await expect(typed('no-such-pack', '--cases', cases, '--staff', staff)).rejects.toThrow('There is no policy pack');
  });
});

const messages = join(root, '../shared/data/citizen-messages');
describe.skipIf(!existsSync(messages))(
  'thousands of real messages of citizens (skipped where the data are not beside the repository)',
  () => {
    it('4,326 run in a few seconds, the same twice, and one person more never hurts here', async () => {
      const real = async (file: string, ...words: readonly string[]) =>
        JSON.parse(await typed('g5-street', '--cases', join(messages, file), '--json', '--zone', 'seat', ...words)) as Told & {
          readonly seconds: number;
        };
      const three = await real('messages.jsonl', '--staff', 'others=3:240');
      console.log(`4,326 messages: ${three.seconds.toFixed(1)} s, ${three.figures.late} late`);
      expect(three.figures.cases).toBe(4_326);
      expect((await real('messages.jsonl', '--staff', 'others=3:240')).figures).toEqual(three.figures);
      expect((await real('messages.jsonl', '--staff', 'others=4:240')).figures.late).toBeLessThan(three.figures.late);
      expect(await real('answered.jsonl', '--staff', 'others=3')).toMatchObject({
        figures: { cases: 2_815 },
        reality: { answered: 2_815 },
      });
    }, 60_000);
  },
);
