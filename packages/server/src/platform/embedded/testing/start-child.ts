import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { build } from 'vite';
import { root } from '../../root.ts';

/** Node reads no TypeScript: the child is bundled, at a place from which the npm packages are found. */
export const bundleChild = async (): Promise<string> => {
  const outDir = join(root, 'node_modules/.cache/gridkeeper-child');
  mkdirSync(outDir, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, 'child.ts'),
      outDir,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: 'child.mjs' } },
    },
  });
  return join(outDir, 'child.mjs');
};

export type Child = {
  readonly process: ChildProcess;
  /** "ready", or the sentence with which it refused. */
  readonly said: Promise<string>;
  kill(signal: NodeJS.Signals): Promise<void>;
};

/** `prefix` is e.g. setpriv, to be another account. */
export const startChild = (program: string, dataFolder: string, prefix: readonly string[] = []): Child => {
  const [command = process.execPath, ...words] = [...prefix, process.execPath, program, dataFolder];
  const child = spawn(command, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const said = Promise.race([once(child.stdout, 'data').then(([part]) => String(part)), text(child.stdout)]).then((line) => line.trim());
  return {
    process: child,
    said,
    kill: async (signal) => {
      child.kill(signal);
      await ended;
    },
  };
};
