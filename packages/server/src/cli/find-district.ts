import { migrateSafely } from '../platform/backup/before-migration.ts';
import { OperatorError } from '../platform/operator-error.ts';
import type { Platform } from '../platform/platform.ts';
import type { Office } from './command.ts';

type District = { readonly district_id: number; readonly name: string };

/**
 * The office that a command works for: the only one, or the one named. Brings its database up first, with a backup where that changes it.
 * @throws OperatorError when there is none, or several and none is named
 */
export async function findDistrict(office: Office, platform: Platform, named: string | undefined): Promise<number> {
  const rows = await districtsOf(office, platform);
  const found = named === undefined && rows.length === 1 ? rows[0] : rows.find(({ district_id }) => String(district_id) === named);
  if (found) return found.district_id;
  const list = rows.map(({ district_id, name }) => `  ${district_id}  ${name}`).join('\n');
  throw new OperatorError(`Say with --district which office this is for:\n${list}`);
}

/** Any office, for what all of them share. @throws OperatorError when there is none */
export async function findAnyDistrict(office: Office, platform: Platform): Promise<number> {
  return (await districtsOf(office, platform))[0].district_id;
}

async function districtsOf(office: Office, platform: Platform): Promise<readonly [District, ...District[]]> {
  await migrateSafely(platform, office.configuration.dataFolder);
  const { rows } = await platform.pool.query<District>('SELECT district_id, name FROM districts ORDER BY district_id');
  const [first, ...others] = rows;
  if (first) return [first, ...others];
  throw new OperatorError('There is no office in this database yet. Start it once with npm start, or make one with bin/gridkeeper init.');
}
