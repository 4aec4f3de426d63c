import { visibleTo } from '@gridkeeper/domain/cases/holders.ts';
import type { CaseState } from '@gridkeeper/domain/cases/state.ts';
import type { Capability } from '@gridkeeper/domain/policy/pack.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ActorPost, StaffActor } from '../people/actor.ts';
import { newId } from '../platform/new-id.ts';
import { type RunningOffice, runningOffice } from '../policy/testing/running-office.ts';
import { caseScope, caseScopeFilter, countedScope, inScope, maySee } from './case.policy.ts';
import { db } from './cases.tables.ts';
import { feedScope } from './feed-scope.ts';

const ids = Array.from({ length: 8 }, () => newId(0));
const areas = ids.slice(0, 4);
const persons = ids.slice(4);
const units = ['roads', 'parks', 'area:1'];
const levels = ['town', 'village'];
const capabilities = ['case.view', 'case.review', 'case.handle', 'case.check', 'case.report', 'case.supervise'] as const;

const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: null });
const post: fc.Arbitrary<ActorPost> = fc.record({
  postId: fc.constant(''),
  role: fc.constant('role'),
  level: maybe(levels),
  capabilities: fc.subarray<Capability>([...capabilities]),
  areaId: maybe(areas),
  unitCode: maybe(units),
});
const actors: fc.Arbitrary<StaffActor> = fc.record({
  kind: fc.constant('staff'),
  accountId: fc.constant(''),
  name: fc.constant(''),
  districtId: fc.constant(1),
  personId: fc.constantFrom(...persons),
  posts: fc.array(post, { maxLength: 3 }),
});

let office: RunningOffice;
let made: CaseState;
const cases = new Map<string, CaseState>();

/** So many cases of every make, once; each round asks for other people. */
beforeAll(async () => {
  office = await runningOffice();
  const first = await office.report();
  made = await office.state(first);
  const one = fc.record({
    areaIds: fc.subarray(areas),
    level: maybe(levels),
    leadUnit: maybe(units),
    assisting: fc.subarray(units),
    reporterId: maybe(persons),
    checkerId: maybe(persons),
    takerId: maybe(persons),
    restricted: fc.boolean(),
  });
  for (const { areaIds, ...facts } of fc.sample(one, { numRuns: 150, seed: 4 })) {
    const caseId = newId(office.platform.clock());
    cases.set(caseId, { ...made, ...facts, place: { ...made.place, areaIds } });
    await office.platform.pool.query(`INSERT INTO cases SELECT (jsonb_populate_record(c, $2)).* FROM cases c WHERE case_id = $1`, [
      first,
      JSON.stringify({
        case_id: caseId,
        number: caseId,
        area_ids: areaIds,
        level: facts.level,
        lead_unit: facts.leadUnit,
        assisting: facts.assisting,
        reporter_id: facts.reporterId,
        checker_id: facts.checkerId,
        taker_id: facts.takerId,
        restricted: facts.restricted,
      }),
    ]);
  }
  cases.set(first, made);
});
afterAll(() => office.end());

const listed = (actor: StaffActor, counted = false) =>
  office.run(async (tx) => {
    const scope = counted ? countedScope(caseScope(actor)) : caseScope(actor);
    const rows = await db(tx).selectFrom('cases').select('case_id').where(caseScopeFilter(scope)).execute();
    return rows.map((row) => row.case_id).sort();
  });

test('whoever sees a case sees it on its page, in lists and in the feed, and nobody else does', async () => {
  await fc.assert(
    fc.asyncProperty(actors, async (actor) => {
      const scope = caseScope(actor);
      const visible: string[] = [];
      for (const [caseId, state] of cases) {
        const sees = visibleTo(actor, state);
        expect(maySee(scope, state)).toBe(sees);
        expect(inScope(scope, JSON.parse(JSON.stringify(feedScope(state))))).toBe(sees);
        if (sees) visible.push(caseId);
      }
      expect(await listed(actor)).toEqual(visible.sort());
    }),
    { numRuns: 150 },
  );
});

test('his figures count all that he sees, and restricted cases where he would see open ones', async () => {
  await fc.assert(
    fc.asyncProperty(actors, async (actor) => {
      const counted = [...cases].filter(([, state]) => visibleTo(actor, state) || visibleTo(actor, { ...state, restricted: false }));
      expect(await listed(actor, true)).toEqual(counted.map(([caseId]) => caseId).sort());
    }),
    { numRuns: 60 },
  );
});

test('a change of a release before 0.4.0 reaches those whom it names', () => {
  const old = { areas: [], units: [], persons: [persons[0] ?? ''] };
  const actor = { kind: 'staff', accountId: '', name: '', districtId: 1, posts: [] } as const;
  expect(inScope(caseScope({ ...actor, personId: persons[0] ?? '' }), old)).toBe(true);
  expect(inScope(caseScope({ ...actor, personId: persons[1] ?? '' }), old)).toBe(false);
});
