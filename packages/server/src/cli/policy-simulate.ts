import { parseArgs } from 'node:util';
import { findDayNumber } from '@gridkeeper/domain/base/civil-date.ts';
import type { PastCase } from '@gridkeeper/domain/policy/simulate/past-case.ts';
import { simulate } from '@gridkeeper/domain/policy/simulate/simulate.ts';
import { dayAt } from '@gridkeeper/domain/policy/zone.ts';
import { seededCalendar } from '../platform/calendar/seeded-calendar.ts';
import { readConfiguration } from '../platform/configuration.ts';
import { OperatorError } from '../platform/operator-error.ts';
import { UnusableFile } from '../platform/sheets/read/source-row.ts';
import { type FileCommand, UsageError } from './command.ts';
import { readZones } from './policy-explain-zones.ts';
import { localeOf } from './policy-locale.ts';
import { openPack } from './policy-open-pack.ts';
import { readPastCases } from './policy-simulate-cases.ts';
import { simulationJson } from './policy-simulate-json.ts';
import { printSimulation, type Told } from './policy-simulate-print.ts';
import { patientProgress } from './policy-simulate-progress.ts';
import { readStaff } from './policy-simulate-staff.ts';

const usage = `  PACK               a pack's folder, its pack.yaml, or the id of one that comes with the product
  --cases FILE       past cases: .jsonl, .csv or .xlsx
  --map MAPPING      what its columns mean, as for "import cases"; default: id, at, text, and where they are there title, category, reply and
                     replied_at. Columns zone, severity (codes or labels) and minutes (of work the unit had with the case) are read as well.
  --staff STAFF      who works: sanitation=2,enforcement=3:45,others=3 (unit=persons[:minutes a case]; code or label), or a file:
                       YAML   sanitation: 2
                              enforcement: { persons: 3, minutes: 45 }   # or per-day: 10, cases a person and day
                              others: 3
                       CSV    unit,persons,minutes,per-day
                     Besides the units: checkers, leaders, and others for everybody not named (its minutes are for units only). Who is not named
                     at all has no queue. Where no minutes are said they are assumed: 10 for the centre and for leaders each time, 30 for a
                     check, 60 for a unit's handling.
  --against PACK     another version of the rules: what it would have done with the same cases and the same staff
  --from DAY         only cases reported on this day or later, e.g. 2019-01-01
  --to DAY           only cases reported on this day or earlier
  --zone CODE        the zone of cases that name none; default: the last one of the pack, which is what is left over
  --zones FILE       GeoJSON of the zones, for cases with longitude and latitude
  --rework SHARE     share of checks that send the case back, 0 to 0.9; default 0
  --known-only       leave cases out whose text says nothing of a category, rather than draw one as often as the others have it
  --seed NUMBER      for what is drawn; the same number draws the same; default 1
  --lang zh|en       default: the language of the terminal
  --json             the figures as data

A dry run without the office's database: how many past cases would be late, which unit's queue is the bottleneck, what one person more there
would change. Holidays are those known to this release; limits in other years are provisional. The report says what the model leaves out.
`;

export const command: FileCommand = {
  name: 'policy simulate',
  summary: 'a dry run on past cases: how many would be late, where, and what other rules would have done',
  usage,
  runOnFiles: async (words) => {
    const { values, positionals } = parseArgs({ args: [...words], allowPositionals: true, options });
    const [word, ...more] = positionals;
    if (word === undefined || more.length > 0) throw new UsageError('Name one policy pack.');
    if (values.cases === undefined) throw new UsageError('Name the file of past cases with --cases.');
    if (values.staff === undefined) throw new UsageError('Say with --staff how many persons each unit has.');
    const locale = localeOf(values.lang);
    const told = await run({ ...values, pack: word, cases: values.cases, staff: values.staff }).catch((fault: unknown) => {
      throw fault instanceof UnusableFile ? new OperatorError(fault.label[locale], { cause: fault }) : fault;
    });
    process.stdout.write(values.json ? simulationJson(told) : printSimulation(told, locale));
    return 0;
  },
};

const options = {
  cases: { type: 'string' },
  map: { type: 'string' },
  staff: { type: 'string' },
  against: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  zone: { type: 'string' },
  zones: { type: 'string' },
  rework: { type: 'string', default: '0' },
  'known-only': { type: 'boolean', default: false },
  seed: { type: 'string', default: '1' },
  lang: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

type Wanted = { readonly pack: string; readonly cases: string; readonly staff: string; readonly rework: string; readonly seed: string } & {
  readonly [name in 'map' | 'against' | 'from' | 'to' | 'zone' | 'zones' | 'lang']?: string | undefined;
} & { readonly 'known-only': boolean };

async function run(wanted: Wanted): Promise<Told> {
  const locale = localeOf(wanted.lang);
  const rework = numberOf(wanted.rework, '--rework is a share from 0 to 0.9.', (share) => share >= 0 && share <= 0.9);
  const seed = numberOf(wanted.seed, '--seed is a whole number.', Number.isInteger);
  const { zone } = readConfiguration();
  const isWanted = periodOf(wanted, zone);
  const pack = await openPack(wanted.pack);
  const other = wanted.against === undefined ? undefined : await openPack(wanted.against);
  const packs = other ? [pack, other] : [pack];
  if (wanted.zone !== undefined && !packs.some(({ zones }) => zones.some(({ code }) => code === wanted.zone)))
    throw new OperatorError(`--zone is one of ${pack.zones.map(({ code }) => code).join(', ')}.`);
  const staff = await readStaff(wanted.staff, packs, locale);
  const shapes = wanted.zones === undefined ? [] : await readZones(wanted.zones, pack, locale);
  const began = performance.now();
  const { cases, bad } = await readPastCases({ file: wanted.cases, map: wanted.map, packs, shapes, now: Date.now() });
  const chosen = cases.filter(isWanted);
  const progress = patientProgress('cases', chosen.length * packs.length);
  const rules = {
    pace: { calendar: seededCalendar(zone) },
    staff,
    rework,
    seed,
    knownOnly: wanted['known-only'],
    zone: wanted.zone ?? null,
  };
  const runBy = (rulesOf: typeof pack) => simulate(rulesOf, chosen, { ...rules, onCase: () => progress.advance() });
  const [result, against] = [runBy(pack), other && runBy(other)];
  progress.end();
  return { result, against, bad, zone, seconds: (performance.now() - began) / 1000 };
}

function numberOf(text: string, sentence: string, fits: (value: number) => boolean): number {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (!fits(value)) throw new UsageError(sentence);
  return value;
}

function periodOf({ from, to }: Wanted, zone: string): (one: PastCase) => boolean {
  const [first, last] = [dayOf(from, '--from') ?? Number.NEGATIVE_INFINITY, dayOf(to, '--to') ?? Number.POSITIVE_INFINITY];
  if (first > last) throw new UsageError('--from lies after --to.');
  return ({ reportedAt }) => {
    const day = dayAt(zone, reportedAt);
    return first <= day && day <= last;
  };
}

function dayOf(text: string | undefined, option: string): number | undefined {
  if (text === undefined) return undefined;
  const day = findDayNumber(text);
  if (day === undefined) throw new UsageError(`${option} is a day such as 2019-01-01.`);
  return day;
}
