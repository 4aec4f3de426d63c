import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the demo town of this run answers, e.g. http://127.0.0.1:41235 */
    office: string;
  }
}

const start = fileURLToPath(new URL('../bin/start.mjs', import.meta.url));

/** An empty setting counts as not given: whoever runs the tests may have an office of their own in the environment. */
const defaults = {
  GRIDKEEPER_DEMO: '',
  DATABASE_URL: '',
  HOST: '',
  PUBLIC_URL: '',
  TRUST_PROXY: '',
  GRIDKEEPER_KEY: '',
  GRIDKEEPER_ZONE: '',
};

/** Starts the demo town as a stranger would, on a free port and in a folder of its own; ends it after the last test. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'gridkeeper-e2e-'));
  const server = spawn(process.execPath, [start], {
    env: { ...process.env, ...defaults, PORT: '0', GRIDKEEPER_DATA: dataFolder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    createInterface(server.stdout).on('line', (line) => {
      console.log(`  ${line}`);
      const ready = /^ready (http:\/\/\S+)/.exec(line)?.[1];
      if (ready !== undefined) resolve(ready.replace(/\/$/, ''));
    });
    void ended.then(() => reject(new Error('The server ended before it was ready; its words stand above.')));
  });
  project.provide('office', address);
  return async () => {
    server.kill('SIGINT');
    await ended;
    rmSync(dataFolder, { recursive: true, force: true });
  };
}
