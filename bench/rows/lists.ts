import type { CasePage } from '@gridkeeper/domain/cases/wire.ts';
import type { Me } from '@gridkeeper/domain/people/wire.ts';
import pg from 'pg';
import type { BenchDatabase } from '../office/bench-database.ts';
import { type Client, signIn } from '../office/client.ts';
import { fillTown } from '../office/million.ts';
import { type Served, serve } from '../office/served.ts';
import type { Statement } from '../office/statement.ts';
import { figure, halves, percentile } from '../report/figures.ts';
import type { Row, Section } from '../report/row.ts';

type Question = { readonly what: string; readonly who: 'centre' | 'worker' | 'unit-sanitation'; readonly path: string };

const queues: readonly Question[] = [
  { what: 'review, the most urgent first', who: 'centre', path: 'queue=review' },
  { what: 'overdue', who: 'centre', path: 'queue=overdue' },
  { what: 'being handled', who: 'centre', path: 'queue=handling' },
  { what: 'mine', who: 'centre', path: 'queue=mine' },
  { what: 'asked to be extended', who: 'centre', path: 'queue=requests' },
  { what: "one unit's open cases", who: 'centre', path: 'phase=handling&unit=sanitation' },
  { what: 'all, newest first', who: 'centre', path: 'queue=all' },
  { what: 'closed, newest first', who: 'centre', path: 'queue=closed' },
  { what: 'closed, one category', who: 'centre', path: 'queue=closed&category=CATEGORY' },
  { what: 'closed, one category, one grid', who: 'centre', path: 'queue=closed&category=CATEGORY&areaId=GRID' },
  { what: 'closed, 2,000 cases down', who: 'centre', path: 'queue=closed&cursor=CURSOR' },
  { what: "a worker's grid, all", who: 'worker', path: 'queue=all' },
  { what: "a worker's checks", who: 'worker', path: 'queue=mine' },
  { what: "a unit's own, open", who: 'unit-sanitation', path: 'queue=handling' },
  { what: "a unit's own, closed", who: 'unit-sanitation', path: 'queue=closed' },
];

const searches = ['小区', '垃圾', '路灯', '井盖', '漏水', '栏杆', '蜂窝', '白蚁', '小区 井盖', '东山 垃圾'];

const narrowSearches = [
  { what: '井盖 among those being handled', who: 'centre', words: '井盖', queue: 'handling' },
  { what: "井盖 in a worker's grid", who: 'worker', words: '井盖', queue: 'all' },
  { what: "漏水 in a worker's grid", who: 'worker', words: '漏水', queue: 'all' },
  { what: "漏水 among a unit's closed", who: 'unit-sanitation', words: '漏水', queue: 'closed' },
] as const;

const aim = 50;
const times = 40;
const warmUps = 5;

/** Pages of queues and searches over HTTP at a million cases, one at a time; floor: the bare driver sending the very same statements. */
export async function lists(database: BenchDatabase, cases: number): Promise<Section[]> {
  const config = await database.copyTown('million');
  const began = performance.now();
  await fillTown(config, cases);
  const filled = (performance.now() - began) / 1000;
  const floor = new pg.Client(config);
  await floor.connect();
  const measured = await serve(config);
  const recording = await serve(config, { record: true });
  const sides: Sides = { floor, recording, asked: await signedIn(measured), recorded: await signedIn(recording) };
  const places = await placesIn(sides.asked);
  const ask = async (list: readonly Question[]) => {
    const rows: Row[] = [];
    for (const question of list) rows.push(await rowOf(sides, { ...question, path: filledIn(question.path, places) }));
    return rows;
  };
  const pages = await ask(queues.map((question) => ({ ...question, path: `/cases?${question.path}` })));
  const counts = await ask([{ what: 'how much lies in each of the 11 queues', who: 'centre', path: '/cases/queues' }]);
  const found = await ask(
    searches.map((words) => ({ what: words, who: 'centre' as const, path: `/cases?queue=all&q=${encodeURIComponent(words)}` })),
  );
  const narrowed = await ask(
    narrowSearches.map(({ what, who, words, queue }) => ({ what, who, path: `/cases?queue=${queue}&q=${encodeURIComponent(words)}` })),
  );
  await floor.end();
  await measured.stop();
  await recording.stop();
  const note = `${figure(cases)} cases, 2 % of them open, 26 grids (made in ${figure(filled)} s). ${times} requests one after the other over HTTP; p50 / p95.`;
  return [
    {
      title: 'Queue page',
      notes: [`${note} A page is 30 rows with title, place, unit and clock, and the count up to 1,000.`],
      rows: [...pages, ...counts],
    },
    { title: 'Two-character search', notes: [`In the same cases; the newest first.`], rows: [...found, ...narrowed] },
  ];
}

type People = Readonly<Record<Question['who'], Client>>;
type Sides = { readonly floor: pg.Client; readonly recording: Served; readonly asked: People; readonly recorded: People };

async function signedIn({ address }: Served): Promise<People> {
  return {
    centre: await signIn(address, 'centre'),
    worker: await signIn(address, 'worker'),
    'unit-sanitation': await signIn(address, 'unit-sanitation'),
  };
}

type Places = { readonly category: string; readonly grid: string; readonly cursor: string };

async function placesIn({ centre, worker }: People): Promise<Places> {
  const { posts } = await worker.get<Me>('/me');
  let page = await centre.get<CasePage>('/cases?queue=closed&limit=100');
  for (let i = 1; i < 20 && page.next; i += 1) page = await centre.get<CasePage>(`/cases?queue=closed&limit=100&cursor=${page.next}`);
  return { category: page.items[0]?.category?.code ?? '', grid: posts[0]?.area?.id ?? '', cursor: page.next ?? '' };
}

const filledIn = (path: string, { category, grid, cursor }: Places) =>
  path.replace('CATEGORY', category).replace('GRID', grid).replace('CURSOR', cursor);

async function rowOf({ floor, recording, asked, recorded }: Sides, { what, who, path }: Question): Promise<Row> {
  await recorded[who].get(path);
  await recording.statements();
  await recorded[who].get(path);
  const statements = await recording.statements();
  const page = await asked[who].get<Partial<CasePage>>(path);
  for (let i = 0; i < warmUps; i += 1) await asked[who].get(path);
  const product: number[] = [];
  const bare: number[] = [];
  for (let i = 0; i < times; i += 1) {
    product.push(await timed(() => asked[who].get(path)));
    bare.push(await timed(() => replayed(floor, statements)));
  }
  const count = page.count === undefined ? '' : `: ${page.count.value}${page.count.capped ? '+' : ''}`;
  return {
    what: `${what}${count}`,
    measured: halves(product),
    floor: halves(bare),
    aim: `p95 < ${aim} ms`,
    met: percentile(product, 0.95) < aim,
  };
}

async function replayed(client: pg.Client, statements: readonly Statement[]): Promise<void> {
  for (const { text, values } of statements) await (values.length === 0 ? client.query(text) : client.query(text, [...values]));
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
