import { buildApp } from '../../packages/server/src/platform/http/app.ts';
import { apiRoutes } from '../../packages/server/src/server.ts';
import { benchPlatform } from './bench-platform.ts';
import { recordStatements } from './statement.ts';

/** The server under measurement, in a process of its own. Told 'record', it keeps what it asks the database until told 'take'. */
const platform = benchPlatform(JSON.parse(process.env.BENCH_DATABASE ?? '{}'));
const recorder = process.env.BENCH_RECORD === '1' ? recordStatements(platform.pool) : undefined;
const app = await buildApp(platform, { trustProxy: false, routes: apiRoutes });
const address = await app.listen({ port: 0, host: '127.0.0.1' });
process.on('message', () => process.send?.({ statements: recorder?.take() ?? [] }));
process.on('disconnect', () => process.exit());
process.send?.({ address });
