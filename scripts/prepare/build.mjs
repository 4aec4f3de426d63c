import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compressFolder } from './compress.mjs';
import { root } from './repository.mjs';
import { runStep } from './step.mjs';

const bundles = {
  server: {
    title: 'Building the server',
    sources: ['packages/domain', 'packages/server', 'package-lock.json'],
    config: 'packages/server/vite.config.ts',
    dist: 'packages/server/dist',
  },
  web: {
    title: 'Building the three faces',
    sources: ['packages/domain', 'packages/web', 'package-lock.json'],
    config: 'packages/web/vite.config.ts',
    dist: 'packages/web/dist',
    compressed: true,
  },
};

const isSource = (name) => !/(^|[\\/])(dist|node_modules)([\\/]|$)|\.test\.tsx?$|\.sql$/.test(name);

const filesOf = (source) => {
  const path = join(root, source);
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => isSource(file.slice(path.length)));
};

const hashOf = (sources) => {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesOf).sort()) hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest('hex');
};

/** Builds where the sources have changed since the last build; a build that was broken off left no stamp and is made anew. */
export const ensureBuilt = async (...names) => {
  for (const name of names) {
    const { title, sources, config, dist, compressed = false } = bundles[name];
    const stamp = join(root, dist, '.built-from');
    const hash = hashOf(sources);
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) continue;
    rmSync(stamp, { force: true });
    await runStep({
      title,
      command: process.execPath,
      words: [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--config', join(root, config), '--logLevel', 'warn'],
      wayOut: 'If you have changed the sources, mend what is named above; else run "git status" to see what differs, then start again.',
    });
    if (compressed) await compressFolder(join(root, dist));
    writeFileSync(stamp, hash);
  }
};
