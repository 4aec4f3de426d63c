import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CasePage } from '@gridkeeper/domain/cases/wire.ts';
import { startEmbeddedDatabase } from '../../packages/server/src/platform/embedded/start.ts';
import { root } from '../../packages/server/src/platform/root.ts';
import { signIn } from '../office/client.ts';
import { figure } from '../report/figures.ts';
import type { Section } from '../report/row.ts';

/** `npm start` on an empty data folder and once more, and what the server process holds when the demo town has been used for a while. */
export async function starting(): Promise<Section> {
  const folder = mkdtempSync(join(tmpdir(), 'gridkeeper-bench-start-'));
  try {
    const first = await start(folder);
    await end(first.child);
    const second = await start(folder);
    await use(second.address);
    const megabytes = residentMegabytes(second.child.pid ?? 0);
    await end(second.child);
    const database = await databaseSeconds(join(folder, 'demo'));
    const nothing = await idleMegabytes();
    return {
      title: 'Start and memory',
      notes: [
        'Until the line "ready" of `npm start`, parts installed and built. Memory: resident, of the one Node process, after 600 requests.',
      ],
      rows: [
        {
          what: 'first start (database, schema, demo town with 90 days)',
          measured: `${figure(first.seconds)} s`,
          floor: `the database alone, made before, ${figure(database)} s`,
          aim: '< 120 s with installation',
          met: first.seconds < 120,
        },
        {
          what: 'second start',
          measured: `${figure(second.seconds)} s`,
          floor: `the database alone ${figure(database)} s`,
          aim: '< 5 s',
          met: second.seconds < 5,
        },
        {
          what: 'memory at the demo town',
          measured: `${figure(megabytes)} MB`,
          floor: `Node that does nothing ${figure(nothing)} MB`,
          aim: '< 300 MB',
          met: megabytes < 300,
        },
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Started = { readonly child: ChildProcess; readonly address: string; readonly seconds: number };

async function start(folder: string): Promise<Started> {
  const began = performance.now();
  const child = spawn(process.execPath, [join(root, 'bin/start.mjs')], {
    cwd: root,
    env: { ...process.env, GRIDKEEPER_DATA: folder, GRIDKEEPER_DEMO: '1', PORT: '0', DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise<string>((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (part: Buffer) => {
      printed += part.toString();
      const ready = /^ready (\S+)$/m.exec(printed)?.[1];
      if (ready !== undefined) resolve(ready);
    });
    child.once('exit', () => reject(new Error(`npm start ended: ${printed}`)));
  });
  return { child, address, seconds: (performance.now() - began) / 1000 };
}

async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGINT');
  await ended;
}

/** What a morning at the desk asks for: queues, pages of cases, figures. */
async function use(address: string): Promise<void> {
  const centre = await signIn(address, 'centre');
  for (let turn = 0; turn < 20; turn += 1) {
    const { items } = await centre.get<CasePage>('/cases?queue=all&limit=25');
    await centre.get('/cases/queues');
    for (const { id } of items) await centre.get(`/cases/${id}`);
    for (const queue of ['review', 'overdue', 'closed']) await centre.get(`/cases?queue=${queue}`);
  }
}

/** Starts and ends the embedded PostgreSQL on files that are there. */
async function databaseSeconds(dataFolder: string): Promise<number> {
  const began = performance.now();
  const database = await startEmbeddedDatabase({ dataFolder, log: () => undefined });
  const seconds = (performance.now() - began) / 1000;
  await database.stop();
  return seconds;
}

async function idleMegabytes(): Promise<number> {
  const child = spawn(process.execPath, ['-e', 'console.log(1); setInterval(() => undefined, 1e6)'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  const megabytes = residentMegabytes(child.pid ?? 0);
  await end(child);
  return megabytes;
}

/** Linux only: elsewhere it is not known. */
function residentMegabytes(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
}
