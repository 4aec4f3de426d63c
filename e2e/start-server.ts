import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

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

/** The environment of an office in a folder of its own, on a free port. */
export const settingsOf = (dataFolder: string, more: Readonly<Record<string, string>> = {}) => ({
  ...process.env,
  ...defaults,
  PORT: '0',
  GRIDKEEPER_DATA: dataFolder,
  ...more,
});

/** `address`: where it answers, e.g. http://127.0.0.1:41235; `end` takes its folder away. */
export type StartedServer = { readonly address: string; readonly end: () => Promise<void> };

/** Starts a server as a stranger would and waits until it says that it is ready. */
export async function startServer(dataFolder: string, env: NodeJS.ProcessEnv): Promise<StartedServer> {
  const server = spawn(process.execPath, [start], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    createInterface(server.stdout).on('line', (line) => {
      console.log(`  ${line}`);
      const ready = /^ready (http:\/\/\S+)/.exec(line)?.[1];
      if (ready !== undefined) resolve(ready.replace(/\/$/, ''));
    });
    void ended.then(() => reject(new Error('The server ended before it was ready; its words stand above.')));
  });
  return {
    address,
    end: async () => {
      server.kill('SIGINT');
      await ended;
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
