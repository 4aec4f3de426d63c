import { existsSync } from 'node:fs';
import { centreOf } from '@gridkeeper/domain/areas/centre.ts';
import { zoneOf } from '@gridkeeper/domain/areas/zone-of.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import type { WorkingCalendar } from '@gridkeeper/domain/policy/calendar.ts';
import { groundOf } from '../areas/ground.ts';
import { findStoredAreas } from '../areas/stored.queries.ts';
import { calendarOf } from '../platform/calendar/calendar.ts';
import { readConfiguration } from '../platform/configuration.ts';
import { inTransaction, type Tx } from '../platform/database/tx.ts';
import { databaseFolder } from '../platform/embedded/folder.ts';
import { openPlatform } from '../platform/open-platform.ts';
import { OperatorError } from '../platform/operator-error.ts';
import type { Office } from './command.ts';
import { findDistrict } from './find-district.ts';
import { openOffice } from './open-office.ts';

/** A point, or an area by its code: the point that stands for it decides. */
export type AskedSpot = { readonly point: LonLat } | { readonly areaCode: string };

/** What an office knows of a spot: its zone, undefined where it has drawn none there and has no fallback, and the calendar it counts by. */
export type OfficeSpot = { readonly zone: string | undefined; readonly drawn: boolean; readonly calendar: WorkingCalendar };

/** Looks a spot up on the office's own ground; its database is started where no server runs. @throws OperatorError where there is no office */
export async function lookUpSpot(spot: AskedSpot, district: string | undefined): Promise<OfficeSpot> {
  const { databaseUrl, dataFolder } = readConfiguration();
  if (databaseUrl === undefined && !existsSync(databaseFolder(dataFolder).cluster))
    throw new OperatorError(
      `There is no office in ${dataFolder} whose zones could be asked. Name the zone itself with --at, or the file of its shapes with --zones.`,
    );
  const { office, close } = await openOffice(new AbortController().signal);
  try {
    return await lookUpIn(office, spot, district);
  } finally {
    await close();
  }
}

/** The same in an office that is open already. */
export async function lookUpIn(office: Office, spot: AskedSpot, district: string | undefined): Promise<OfficeSpot> {
  const platform = openPlatform(office.configuration, office.owner, { connections: 2 });
  try {
    const districtId = await findDistrict(office, platform, district);
    return await inTransaction(platform, { districtId, readOnly: true }, (tx) => readSpot(tx, spot));
  } finally {
    await platform.pool.end();
  }
}

async function readSpot(tx: Tx, spot: AskedSpot): Promise<OfficeSpot> {
  const point = 'point' in spot ? spot.point : await pointOfArea(tx, spot.areaCode);
  const { zones } = await groundOf(tx);
  const zone = zoneOf(point, zones);
  const drawn = zones.some(({ code, shape }) => code === zone && shape !== null);
  return { zone, drawn, calendar: await calendarOf(tx) };
}

async function pointOfArea(tx: Tx, code: string): Promise<LonLat | null> {
  const area = (await findStoredAreas(tx)).get(code);
  if (!area) throw new OperatorError(`This office has no area with the code ${code}.`);
  return area.shape === null ? area.point : centreOf(area.shape);
}
