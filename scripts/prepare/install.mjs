import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './repository.mjs';
import { runStep } from './step.mjs';

const lockfile = join(root, 'package-lock.json');
/** npm writes this one last: without it an installation did not come to its end. */
const installed = join(root, 'node_modules', '.package-lock.json');
const stamp = join(root, 'node_modules', '.gridkeeper-installed');

const lockHash = () => createHash('sha256').update(readFileSync(lockfile)).digest('hex');

const isInstalled = () => {
  if (!existsSync(installed)) return false;
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= statSync(installed).mtimeMs) return readFileSync(stamp, 'utf8') === lockHash();
  return statSync(installed).mtimeMs >= statSync(lockfile).mtimeMs; // somebody ran npm by hand
};

/** `npm ci` where parts are missing or the lockfile has changed. */
export const ensureInstalled = async () => {
  if (isInstalled()) return;
  await runStep({
    title: 'Installing the parts (a minute or two)',
    command: 'npm',
    words: ['ci', '--no-audit', '--no-fund', '--include=dev', '--include=optional'],
    wayOut: 'Check the connection to the npm registry (npm ping) and the free space on the disk, then start again.',
  });
  writeFileSync(stamp, lockHash());
};
