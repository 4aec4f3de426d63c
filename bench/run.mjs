// `npm run bench`: brings in what is missing, builds server, faces and the benchmarks, then runs them.
import '../scripts/prepare/node-version.mjs';
import { join } from 'node:path';

const { root } = await import('../scripts/prepare/repository.mjs');
const { ensureInstalled } = await import('../scripts/prepare/install.mjs');
const { ensureBuilt } = await import('../scripts/prepare/build.mjs');
const { runStep } = await import('../scripts/prepare/step.mjs');
const { reportAndExit } = await import('../scripts/prepare/report.mjs');

try {
  await ensureInstalled();
  await ensureBuilt('server', 'web');
  await runStep({
    title: 'Building the benchmarks',
    command: process.execPath,
    words: [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--config', join(root, 'bench/vite.config.ts'), '--logLevel', 'warn'],
    wayOut: 'Mend what is named above, then start again.',
  });
  process.setSourceMapsEnabled(true);
  await import('./dist/main.js');
} catch (fault) {
  reportAndExit(fault);
}
