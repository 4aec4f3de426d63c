import { loadDemoTown } from './demo/load-demo-town.ts';
import { startOfficeJobs, startSweeper } from './office-jobs.ts';
import { migrateSafely } from './platform/backup/before-migration.ts';
import { seedCalendar } from './platform/calendar/seed-calendar.ts';
import { readConfiguration } from './platform/configuration.ts';
import { districtIds } from './platform/district-ids.ts';
import { openDatabase } from './platform/open-database.ts';
import { openPlatform } from './platform/open-platform.ts';
import { requireOwnKind } from './platform/own-kind.ts';
import { steps } from './platform/steps.ts';
import { stopOnSignals } from './platform/stop-on-signals.ts';
import { buildServer } from './server.ts';

const configuration = readConfiguration();
const step = steps();
const database = await step('数据库 database', () => openDatabase(configuration));
const platform = openPlatform(configuration, database.owner);
const stopping = stopOnSignals();
stopping.add(database.stop);
stopping.add(() => platform.pool.end());

await step('结构 schema', () => migrateSafely(platform, configuration.dataFolder));
await requireOwnKind(platform, configuration);
if (configuration.demo) await step('示范镇 demo town', (note) => loadDemoTown(platform, { note }));
const [anyDistrict] = await districtIds(platform.pool);
if (anyDistrict !== undefined) await seedCalendar(platform, anyDistrict); // a newer release may know another year

stopping.add(startSweeper(platform));
stopping.add(await startOfficeJobs(platform, database.owner));
const server = await buildServer(platform, configuration);
stopping.add(server.stop);
const address = await server.listen(configuration.port, configuration.host);
database.announce(address);
server.welcome(address);
