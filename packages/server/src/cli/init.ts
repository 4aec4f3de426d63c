import { isAbsolute, join } from 'node:path';
import { parseArgs } from 'node:util';
import { changeOffice, type OfficeChange } from '../people/change-office.ts';
import { foundOffice } from '../people/found-office.ts';
import { migrateSafely } from '../platform/backup/before-migration.ts';
import { seedCalendar } from '../platform/calendar/seed-calendar.ts';
import { inTransaction } from '../platform/database/tx.ts';
import { districtIds } from '../platform/district-ids.ts';
import { openPlatform } from '../platform/open-platform.ts';
import { OperatorError } from '../platform/operator-error.ts';
import { requireOwnKind } from '../platform/own-kind.ts';
import type { Platform } from '../platform/platform.ts';
import { root } from '../platform/root.ts';
import { type LoadedPack, loadPack, PackError } from '../policy/load-pack.ts';
import { type Office, type OfficeCommand, UsageError } from './command.ts';
import { initReport } from './init-report.ts';

const usage = `Words
  --name NAME       the office, as residents see it, e.g. 示例街道网格化管理中心
  --street NAME     the street or town it is for, e.g. 示例街道
  --code DIGITS     its 12-digit division code: makes the street the root of all areas; else the first import of areas brings it
  --phone NUMBER    the phone on which residents may complain about the office 监督电话
  --pack PACK       the rules it works by: a folder below packs/, or a path; default g5-street
  --new-links       new links for administrators who never set up their account (the old ones end)

The first run makes the office and prints three one-time links, for three different people: the administrators of the system, of people
and posts, and of the audit log. Each link works once, for 72 hours. A later run says what stands; with --name, --street or --phone it
changes these. It never touches the account of anybody.
`;

const options = {
  name: { type: 'string' },
  street: { type: 'string' },
  code: { type: 'string' },
  phone: { type: 'string' },
  pack: { type: 'string' },
  'new-links': { type: 'boolean', default: false },
} as const;

export const command: OfficeCommand = {
  name: 'init',
  summary: 'makes your own, empty office and its first administrators',
  usage,
  async run(words, office) {
    const { values } = parseArgs({ args: [...words], options });
    if (values.code !== undefined && !/^\d{9}000$/.test(values.code))
      throw new UsageError('--code is the 12 digits of a street: they end in 000.');
    if (office.configuration.demo)
      throw new OperatorError('This is the demo town, which has its accounts. For your own office: GRIDKEEPER_DEMO=0 bin/gridkeeper init');
    // Three: the lock, and what a transaction asks beside itself.
    const platform = openPlatform(office.configuration, office.owner, { connections: 3 });
    try {
      await migrateSafely(platform, office.configuration.dataFolder);
      await requireOwnKind(platform, office.configuration);
      process.stdout.write(await oneAfterAnother(platform, () => init(platform, office, values)));
      return 0;
    } finally {
      await platform.pool.end();
    }
  },
};

type Values = {
  readonly [Word in 'name' | 'street' | 'code' | 'phone' | 'pack']?: string | undefined;
} & { readonly 'new-links': boolean };

/** Any fixed number of our own. */
const initLock = 7_230_418;

/** A second `init` at the same moment waits for the first and finds the office made. */
async function oneAfterAnother<Result>(platform: Platform, run: () => Promise<Result>): Promise<Result> {
  const client = await platform.pool.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [initLock]);
    return await run();
  } finally {
    client.release(true); // the lock goes with the connection
  }
}

async function init(platform: Platform, office: Office, values: Values): Promise<string> {
  const change = { name: values.name, street: values.street, supervisionPhone: values.phone };
  const [known] = await districtIds(platform.pool);
  if (known !== undefined && (values.pack ?? values.code) !== undefined)
    throw new OperatorError('The office is there already: --pack and --code count at the first run only. Nothing was changed.');
  const districtId = known ?? 1;
  if (known === undefined) await found(platform, office, districtId, { ...change, code: values.code, pack: values.pack ?? 'g5-street' });
  await seedCalendar(platform, districtId);
  return inTransaction(platform, { districtId }, async (tx) => {
    if (known !== undefined) await changeOffice(tx, change);
    return initReport(tx, { origin: originOf(office), made: known === undefined, links: known === undefined || values['new-links'] });
  });
}

type Wanted = OfficeChange & { readonly code: string | undefined; readonly pack: string };

async function found(platform: Platform, office: Office, districtId: number, wanted: Wanted): Promise<void> {
  const { pack, hash } = await readPack(wanted.pack);
  await inTransaction(platform, { districtId }, (tx) =>
    foundOffice(tx, {
      name: wanted.name ?? '网格化管理中心',
      street: wanted.street ?? '本街道',
      zone: office.configuration.zone,
      demo: false,
      supervisionPhone: wanted.supervisionPhone ?? null,
      pack,
      packHash: hash,
      code: wanted.code ?? null,
    }),
  );
}

async function readPack(name: string): Promise<LoadedPack> {
  const folder = isAbsolute(name) || name.includes('/') ? name : join(root, 'packs', name);
  try {
    return await loadPack(folder);
  } catch (fault) {
    throw fault instanceof PackError ? new OperatorError(fault.message) : fault;
  }
}

/** Where the links lead: the public address, that of a server beside us, or the one the settings will give it. */
function originOf({ configuration, beside }: Office): string {
  const host = ['0.0.0.0', '::'].includes(configuration.host) ? '127.0.0.1' : configuration.host;
  return configuration.publicUrl || beside?.address || `http://${host}:${configuration.port}`;
}
