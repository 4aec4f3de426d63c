import pg from 'pg';
import { type Replay, replayOf } from '../floor/replay.ts';
import type { BenchDatabase } from '../office/bench-database.ts';
import { commitsOfLife, lifeOver } from '../office/life.ts';
import { serve } from '../office/served.ts';
import { figure, percentile } from '../report/figures.ts';
import type { Section } from '../report/row.ts';

const clients = 8;
const rounds = 4;

/** Full life of a case over HTTP, beside the bare driver that replays the very same statements; in turns, so that a change of load meets both. */
export async function lifeOfACase(database: BenchDatabase, seconds: number): Promise<Section> {
  const config = await database.copyTown('life');
  const replay = await record(config);
  const server = await serve(config);
  const lives = await Promise.all(Array.from({ length: clients }, () => lifeOver(server.address)));
  const connections = await connect(config);
  const replays = connections.map((client) => () => replay.run(client));
  const slice = seconds / rounds;
  await drive(lives, 2);
  await drive(replays, 2);
  const [product, floor] = [emptyTally(), emptyTally()];
  for (let round = 0; round < rounds; round += 1) {
    add(product, await drive(lives, slice));
    add(floor, await drive(replays, slice));
  }
  await Promise.all(connections.map((client) => client.end()));
  await server.stop();
  const ratio = rate(product) / rate(floor);
  return {
    title: 'Full life of a case',
    notes: [
      `${clients} clients over HTTP for ${seconds} s in turns with ${clients} connections of the bare driver for as long; one life is ${commitsOfLife} ` +
        `commits on the disk and ${replay.statements} statements. A life takes ${figure(percentile(product.took, 0.5))} ms (p50), ` +
        `${figure(percentile(product.took, 0.95))} ms (p95), so a command ${figure(percentile(product.took, 0.5) / commitsOfLife)} ms.`,
    ],
    rows: [
      {
        what: 'report, dispatch, accept, feedback, check, pass',
        measured: `${figure(rate(product))} lives/s (${figure(ratio * 100)} %)`,
        floor: `${figure(rate(floor))} lives/s`,
        aim: '>= 50 % of the floor',
        met: ratio >= 0.5,
      },
    ],
  };
}

async function connect(config: pg.ClientConfig): Promise<pg.Client[]> {
  const connections = Array.from({ length: clients }, () => new pg.Client(config));
  for (const client of connections) {
    client.on('error', () => undefined);
    await client.connect();
  }
  return connections;
}

async function record(config: pg.ClientConfig): Promise<Replay> {
  const server = await serve(config, { record: true });
  const live = await lifeOver(server.address);
  const recorded = async () => {
    await live();
    return server.statements();
  };
  await recorded(); // what is read once and kept is not part of a life
  const replay = replayOf(await recorded(), await recorded());
  await server.stop();
  return replay;
}

type Tally = { seconds: number; readonly took: number[] };

const emptyTally = (): Tally => ({ seconds: 0, took: [] });

const rate = ({ seconds, took }: Tally) => took.length / seconds;

function add(to: Tally, more: Tally): void {
  to.seconds += more.seconds;
  to.took.push(...more.took);
}

/** Lets all work at once until the time is over; what has begun is finished and counts, and so does its time. */
async function drive(all: readonly (() => Promise<void>)[], seconds: number): Promise<Tally> {
  const began = performance.now();
  const took: number[] = [];
  const until = began + seconds * 1000;
  await Promise.all(
    all.map(async (one) => {
      while (performance.now() < until) {
        const from = performance.now();
        await one();
        took.push(performance.now() - from);
      }
    }),
  );
  return { seconds: (performance.now() - began) / 1000, took };
}
