import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type MergingTown, mergingTown, type Reported } from './testing/merging.ts';

let town: MergingTown;
let cases: readonly Reported[];
beforeAll(async () => {
  town = await mergingTown(Date.parse('2026-09-18T09:00:00+08:00'));
  cases = await Promise.all(Array.from({ length: 6 }, () => town.report()));
});
afterAll(() => town.end());

const merge = (from: number, into: number) => town.act('centre', idOf(from), 'merge', { otherCaseId: idOf(into) }, 99);
const unmerge = (one: number) => town.act('centre', idOf(one), 'unmerge', { note: '不是同一处' }, 99);
const idOf = (i: number) => cases[i]?.id ?? '';

type Row = { readonly case_id: string; readonly merged_into: string | null; readonly followers: number; readonly phase: string };

async function rows(): Promise<ReadonlyMap<string, Row>> {
  const found = await town.platform.pool.query<Row>('SELECT case_id, merged_into, followers, phase FROM cases');
  return new Map(found.rows.map((row) => [row.case_id, row]));
}

it('of two merges into each other at once one wins, and the other is told which', { timeout: 60_000 }, async () => {
  for (let round = 0; round < 8; round += 1) {
    const answers = await Promise.all([merge(0, 1), merge(1, 0)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
    const told = answers.find(({ status }) => status === 400);
    expect(told?.body).toMatchObject({ code: 'case-other-merged', title: '那一件自己也并案了' });
    const merged = [...(await rows()).values()].filter((row) => row.merged_into !== null);
    expect(merged).toHaveLength(1);
    expect((await unmerge(merged[0]?.case_id === idOf(0) ? 0 : 1)).status).toBe(200);
  }
});

it('whatever is merged and parted at once, every case stands for itself or leads to one that does, and counts who came with it', {
  timeout: 120_000,
}, async () => {
  const step = fc.record({ what: fc.constantFrom('merge', 'merge', 'unmerge'), one: fc.nat({ max: 5 }), other: fc.nat({ max: 5 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 6 }), async (steps) => {
      const answers = await Promise.all(steps.map(({ what, one, other }) => (what === 'merge' ? merge(one, other) : unmerge(one))));
      for (const { status, body } of answers) expect([200, 400, 409], body.code).toContain(status);
      const now = await rows();
      for (const row of now.values()) {
        const joined = [...now.values()].filter((each) => each.merged_into === row.case_id);
        expect(row.followers).toBe(joined.reduce((sum, each) => sum + 1 + each.followers, 0));
        expect(row.phase).toBe(row.merged_into === null ? 'intake' : 'closed');
        expect(endOf(now, row)).toMatchObject({ merged_into: null });
      }
    }),
    { numRuns: 12 },
  );
  expect(await town.verify()).toEqual([]);
});

/** Where the way ends; undefined when it goes round. */
function endOf(all: ReadonlyMap<string, Row>, from: Row): Row | undefined {
  let row: Row | undefined = from;
  for (let steps = 0; row !== undefined && row.merged_into !== null && steps <= all.size; steps += 1) row = all.get(row.merged_into);
  return row;
}
