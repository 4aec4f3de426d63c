import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshOffice, type TestOffice } from '../testing/database.ts';
import { seedCalendar } from './seed-calendar.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await freshOffice();
  await office.platform.pool.query("INSERT INTO districts (district_id, name, street, demo, created_at) VALUES (1, 'd', 's', true, now())");
});
afterAll(() => office.end());

/** CI runs the server's tests once more under TZ=America/New_York: there the package's own functions are a day off. */
test('the seeded days are the State Council’s, whatever the zone of the host', async () => {
  await seedCalendar(office.platform, 1);
  const { rows } = await office.platform.pool.query<{ day: string; working: boolean }>(
    "SELECT day, working FROM calendar_days WHERE day BETWEEN '2026-09-19' AND '2026-10-10' ORDER BY day",
  );
  const days = (working: boolean) => rows.filter((row) => row.working === working).map((row) => row.day.slice(5));
  expect(days(true)).toEqual(['09-20', '10-10']); // made up for
  expect(days(false)).toEqual(['09-25', '10-01', '10-02', '10-05', '10-06', '10-07']); // Mid-Autumn and National Day on weekdays
  const year = await office.platform.pool.query<{ off: number; made_up: number }>(
    'SELECT count(*) FILTER (WHERE NOT working) AS off, count(*) FILTER (WHERE working) AS made_up FROM calendar_days WHERE year = 2026',
  );
  const weekdays = 261; // of 2026
  expect(weekdays - (year.rows[0]?.off ?? 0) + (year.rows[0]?.made_up ?? 0)).toBe(248); // working days of 2026
});
