import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { importCalendarYear } from '../platform/calendar/calendar.ts';
import { CalendarFileError } from '../platform/calendar/calendar-fault.ts';
import { readCalendarFile } from '../platform/calendar/read-calendar-file.ts';
import { inTransaction } from '../platform/database/tx.ts';
import { openPlatform } from '../platform/open-platform.ts';
import { explainFileFault, OperatorError } from '../platform/operator-error.ts';
import { type OfficeCommand, UsageError } from './command.ts';
import { findAnyDistrict } from './find-district.ts';

const usage = `  FILE               the State Council's arrangement of one year: JSON in the shape of holiday-cn
                     ({"year": 2027, "days": [{"name": "元旦", "date": "2027-01-01", "isOffDay": true}]})
                     or CSV with the heading date,working and 1 (working, also a make-up day 调休) or 0 (off)
  --year NUMBER      the year, where the file names none; default with CSV: that of its last date

Only days that differ from Monday to Friday are needed. All offices of this database share it; a year that is there is replaced. When any row
is wrong nothing is taken. A running server counts every open limit anew within seconds; limits in a year without arrangement are provisional.
`;

export const command: OfficeCommand = {
  name: 'import calendar',
  summary: 'brings in the working days and holidays of a year',
  usage,
  run: async (words, office) => {
    const { values, positionals } = parseArgs({ args: [...words], allowPositionals: true, options: { year: { type: 'string' } } });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageError('Name one file to import.');
    if (values.year !== undefined && !/^\d{4}$/.test(values.year)) throw new UsageError('--year is a year of four digits.');
    const year = await readYear(file, values.year === undefined ? undefined : Number(values.year));
    const platform = openPlatform(office.configuration, office.owner, { connections: 2 });
    try {
      const districtId = await findAnyDistrict(office, platform);
      await inTransaction(platform, { districtId }, (tx) => importCalendarYear(tx, year));
    } finally {
      await platform.pool.end();
    }
    const working = [...year.days.values()].filter((each) => each).length;
    process.stdout.write(
      `${year.year}: ${year.days.size} days taken, ${working} of them working, ${year.days.size - working} off. Open limits are counted anew.\n`,
    );
    return 0;
  },
};

async function readYear(file: string, wanted: number | undefined) {
  const text = await readFile(file, 'utf8').catch((fault: unknown) => {
    throw (fault as NodeJS.ErrnoException).code === 'ENOENT' ? new OperatorError(`There is no file ${file}.`) : explainFileFault(fault);
  });
  try {
    return readCalendarFile(text, basename(file), wanted);
  } catch (fault) {
    if (!(fault instanceof CalendarFileError)) throw fault;
    const lines = fault.faults.map(({ row, column, reason }) => `  row ${row}, ${column}: ${reason.zh} · ${reason.en}`);
    throw new OperatorError(`${file}\n${lines.join('\n')}\n没有导入任何内容。 Nothing was imported.`);
  }
}
