import { parseArgs } from 'node:util';
import { explain } from '@gridkeeper/domain/policy/explain/explain.ts';
import type { Explanation } from '@gridkeeper/domain/policy/explain/explanation.ts';
import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import { seededCalendar } from '../platform/calendar/seeded-calendar.ts';
import { readConfiguration } from '../platform/configuration.ts';
import { OperatorError } from '../platform/operator-error.ts';
import { type FileCommand, UsageError } from './command.ts';
import { findCategory } from './policy-explain-category.ts';
import { readMoment } from './policy-explain-moment.ts';
import { findPlace } from './policy-explain-place.ts';
import { printExplanation } from './policy-explain-print.ts';
import { localeOf } from './policy-locale.ts';
import { openPack } from './policy-open-pack.ts';

const usage = `  PACK               a pack's folder, its pack.yaml, or the id of one that comes with the product, e.g. g5-street
  --category WORD    the category's code or its label, e.g. parking or 车辆乱停乱放
  --at PLACE         a zone of the pack (code or label), a point lon,lat, or an area's code; default: the last zone, which is what is left over
  --zones FILE       GeoJSON of the zones (property "zone" or "code"), so that a point is found without the office's database
  --time MOMENT      when it begins, by the office's clock, e.g. 2026-09-18T10:00; default: now
  --level CODE       the level that has it; default: the lowest
  --severity CODE    how grave it is; default: the first
  --lang zh|en       default: the language of the terminal
  --json             the same as data, moments in UTC
  --district NUMBER  needed only where a point is asked of a database with several offices

Says who handles a matter, by which row of the routing table and which it passed over, by when, and who is told when it is late. With files
alone the working days are those known to this release; a point without --zones or an area is looked up in the office, which counts by its own.
`;

export const command: FileCommand = {
  name: 'policy explain',
  summary: 'who handles a matter at a place, by when, by which rows, and who is told when it is late',
  usage,
  runOnFiles: async (words) => {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        category: { type: 'string' },
        at: { type: 'string' },
        zones: { type: 'string' },
        time: { type: 'string' },
        level: { type: 'string' },
        severity: { type: 'string' },
        lang: { type: 'string' },
        json: { type: 'boolean', default: false },
        district: { type: 'string' },
      },
    });
    const [word, ...more] = positionals;
    if (word === undefined || more.length > 0) throw new UsageError('Name one policy pack.');
    if (values.category === undefined) throw new UsageError('Name a category with --category.');
    const locale = localeOf(values.lang);
    const pack = await openPack(word);
    const category = findCategory(pack, values.category, locale).code;
    const level = knownCode(pack.levels, values.level, '--level');
    const severity = knownCode(pack.severities, values.severity, '--severity');
    const {
      zone,
      zoneBy,
      calendar = seededCalendar(readConfiguration().zone),
    } = await findPlace(pack, { at: values.at, zones: values.zones, district: values.district, locale });
    const told = explain(pack, { category, zone, zoneBy, level, severity, at: readMoment(values.time, calendar.zone) }, calendar);
    process.stdout.write(values.json ? asJson(told) : printExplanation(pack, told, calendar, locale));
    return 0;
  },
};

function knownCode(
  list: CompiledPack['levels'] | CompiledPack['severities'],
  code: string | undefined,
  option: string,
): string | undefined {
  if (code === undefined || list.some((one) => one.code === code)) return code;
  const known = list.map((one) => one.code).join(', ');
  throw new OperatorError(known === '' ? `This pack tells none apart; leave ${option} out.` : `${option} is one of ${known}.`);
}

/** Moments are written as text. */
function asJson(told: Explanation): string {
  const moments = (key: string, value: unknown) =>
    (key === 'at' || key === 'dueAt') && typeof value === 'number' ? new Date(value).toISOString() : value;
  return `${JSON.stringify(told, moments, 2)}\n`;
}
