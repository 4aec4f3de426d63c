// `npm start`: brings in what is missing, builds what has changed, then becomes the server.
import '../scripts/prepare/node-version.mjs';

const { ensureInstalled } = await import('../scripts/prepare/install.mjs');
const { ensureBuilt } = await import('../scripts/prepare/build.mjs');
const { endWithNpm } = await import('../scripts/prepare/end-with-npm.mjs');
const { reportAndExit } = await import('../scripts/prepare/report.mjs');

try {
  endWithNpm();
  await ensureInstalled();
  await ensureBuilt('server', 'web');
  process.setSourceMapsEnabled(true);
  await import('../packages/server/dist/main.js');
} catch (fault) {
  reportAndExit(fault);
}
