import { join } from 'node:path';
import { day } from '@gridkeeper/domain/base/instant.ts';
import { beginWork } from '../cases/case-work.ts';
import { createDistrict } from '../people/create-district.ts';
import { calendarOf } from '../platform/calendar/calendar.ts';
import { seedCalendar } from '../platform/calendar/seed-calendar.ts';
import { inTransaction } from '../platform/database/tx.ts';
import type { Platform } from '../platform/platform.ts';
import { root } from '../platform/root.ts';
import type { Note } from '../platform/steps.ts';
import { loadPack } from '../policy/load-pack.ts';
import { publishPack } from '../policy/packs.ts';
import { rosterDemoTown } from './demo-duty.ts';
import { makeDemoPhotos } from './demo-photos.ts';
import { staffDemoTown } from './demo-staff.ts';
import { demoGround } from './ground/demo-ground.ts';
import { loadDemoGround } from './ground/load-demo-ground.ts';
import { chanceOf } from './history/chance.ts';
import { dateAfter } from './history/moments.ts';
import { tellHistory } from './history/tell-history.ts';
import { fillRegisters } from './registers/fill-registers.ts';

const districtId = 1;
const seed = 20_260_922;
const days = 90;

export type DemoOptions = { readonly cases?: number; readonly registers?: boolean; readonly note?: Note };

/**
 * Builds the demo town once, with 90 days behind it that end now: ground (G1's figures), units, posts, accounts, cases by plan G5.
 * All in one transaction: a start that is ended half-way leaves nothing, and the next one begins anew.
 */
export async function loadDemoTown(
  platform: Platform,
  { cases = 3_000, registers = true, note = () => undefined }: DemoOptions = {},
): Promise<void> {
  const { rows } = await platform.pool.query('SELECT FROM districts LIMIT 1');
  if (rows.length > 0) return;
  await seedCalendar(platform, districtId);
  const ground = demoGround(seed);
  const chance = chanceOf(seed);
  await inTransaction(platform, { districtId }, async (tx) => {
    await createDistrict(tx, { name: ground.districtName, street: ground.streetName, demo: true, supervisionPhone: '000 0000 0000' });
    const { pack, hash } = await loadPack(join(root, 'packs/g5-street'));
    await publishPack(tx, pack, hash);
    note('地图 map');
    const areaIds = await loadDemoGround(tx, ground);
    const { zone } = await calendarOf(tx);
    const cast = await staffDemoTown(tx, pack, ground, areaIds, chance, dateAfter(tx.now - (days + 30) * day, 0, zone));
    await rosterDemoTown(tx, cast.operators);
    const photos = await makeDemoPhotos(tx);
    note('台账 registers');
    if (registers) await fillRegisters(tx, pack, ground.buildings, chanceOf(seed + 1), (from) => dateAfter(tx.now, from, zone));
    const work = await beginWork(tx);
    await tellHistory(work, { cast, places: ground.buildings, photos }, { end: tx.now, days, cases }, chance, (share) =>
      note(`${days} 天的案件 cases of ${days} days ${share}`),
    );
  });
}
