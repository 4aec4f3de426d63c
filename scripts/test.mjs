// `npm test`: types, lint, all tests, then the browser tests; stops at the first that fails.
import './prepare/node-version.mjs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const { root } = await import('./prepare/repository.mjs');
const { ensureInstalled } = await import('./prepare/install.mjs');
const { ensureBuilt } = await import('./prepare/build.mjs');
const { reportAndExit } = await import('./prepare/report.mjs');

const part = (title, program, ...words) => {
  console.log(`\n${title}`);
  const began = Date.now();
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', program), ...words], { cwd: root, stdio: 'inherit' });
  if (status !== 0) {
    console.error(`${title}: failed`);
    process.exit(status ?? 1);
  }
  console.log(`${title}: ${((Date.now() - began) / 1000).toFixed(1)} s`);
};

try {
  await ensureInstalled();
  part('1/4 Types', 'typescript/bin/tsc', '-p', '.');
  part('2/4 Lint', '@biomejs/biome/bin/biome', 'ci', '.');
  part('3/4 Tests', 'vitest/vitest.mjs', 'run');
  await ensureBuilt('server', 'web');
  part('4/4 Browser tests', 'vitest/vitest.mjs', 'run', '--config', 'vitest.e2e.config.ts');
} catch (fault) {
  reportAndExit(fault);
}
