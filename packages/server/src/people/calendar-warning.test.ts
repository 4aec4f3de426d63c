import { expect, test } from 'vitest';
import { importCalendarYear } from '../platform/calendar/calendar.ts';
import { staffedOffice } from './testing/staffed-office.ts';

test('from 1 November the system administrator is told that the next year is missing, until it is brought in', async () => {
  const office = await staffedOffice();
  try {
    const areaId = office.areas.get('310000001000') ?? '';
    await office.staff('keeper', { role: 'system-administrator', areaId });
    await office.staff('operator', { role: 'centre-operator', areaId });
    const warning = async (who: string, moment: string) => {
      office.setNow(Date.parse(moment));
      return (await office.signIn(who)).body;
    };
    expect(await warning('keeper', '2026-10-31T10:00:00+08:00')).toMatchObject({ calendarWarning: null });
    expect(await warning('operator', '2026-11-01T10:00:00+08:00')).toMatchObject({ calendarWarning: null });
    expect(await warning('keeper', '2026-11-01T10:00:00+08:00')).toMatchObject({ calendarWarning: { year: 2027 } });
    const days = new Map([['2027-01-01', false]]);
    await office.inDistrict((tx) => importCalendarYear(tx, { year: 2027, source: 'test', days }));
    expect(await warning('keeper', '2026-11-01T10:01:00+08:00')).toMatchObject({ calendarWarning: null });
  } finally {
    await office.end();
  }
});
