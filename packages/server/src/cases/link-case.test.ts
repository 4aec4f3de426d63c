import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveAreas } from '../areas/save-areas.ts';
import { createUnits } from '../people/create-units.ts';
import { inTransaction } from '../platform/database/tx.ts';
import { root } from '../platform/root.ts';
import { loadPack } from '../policy/load-pack.ts';
import { publishPack } from '../policy/packs.ts';
import { publish, streetPack } from '../policy/testing/next-version.ts';
import { takeCaseNumbers } from './case-numbers.ts';
import { beginWork } from './case-work.ts';
import { flush } from './flush.ts';
import { newCaseIds, openCase } from './open-case.ts';
import { type MergingTown, mergingTown, type Reported } from './testing/merging.ts';

let town: MergingTown;
let ours: Reported;
let theirs: { readonly id: string; readonly number: string };

beforeAll(async () => {
  town = await mergingTown(Date.parse('2026-09-18T09:00:00+08:00'));
  ours = await town.report();
  theirs = await elsewhere();
});
afterAll(() => town.end());

/** A second office in the same installation, with one case whose words nobody here may read. */
async function elsewhere(): Promise<{ id: string; number: string }> {
  const { platform } = town;
  await platform.pool.query(
    `INSERT INTO districts (district_id, name, street, demo, created_at) VALUES (2, '邻区', '邻街道', false, now()) ON CONFLICT DO NOTHING`,
  );
  const { pack, hash } = await loadPack(join(root, 'packs/g5-street'));
  return inTransaction(platform, { districtId: 2 }, async (tx) => {
    await publishPack(tx, pack, hash);
    await createUnits(tx, pack, []);
    const area = {
      kind: null,
      layer: null,
      shape: null,
      point: null,
      households: null,
      persons: null,
      validFrom: '2026-01-01',
      validTo: null,
    };
    await saveAreas(tx, [{ ...area, code: '990002001000', parentCode: null, name: '邻街道', level: 'street' }]);
    const work = await beginWork(tx);
    const [number = ''] = await takeCaseNumbers(tx, 1);
    const report = {
      ...newCaseIds(tx.now),
      number,
      source: 'portal' as const,
      text: '邻区居民的原话',
      category: null,
      point: null,
      photos: new Map(),
    };
    const { id } = await openCase(work, { kind: 'resident', followerId: null, role: 'reporter' }, report);
    await flush(work);
    return { id, number };
  });
}

const merge = (otherCaseId: string, who = 'centre', more: object = {}) => town.act(who, ours.id, 'merge', { otherCaseId, ...more });
const eventsOf = async (caseId: string) => {
  const { rows } = await town.platform.pool.query<{ event: object }>('SELECT event FROM case_events WHERE case_id = $1 ORDER BY seq', [
    caseId,
  ]);
  return rows.map(({ event }) => event);
};

describe('a case of another office 关联', () => {
  it('is not to be found by who may not merge here', async () => {
    const answers = [await merge(theirs.number, 'worker'), await merge('2026-999999', 'worker')];
    expect(new Set(answers.map(({ body }) => body.code)).size).toBe(1);
  });

  it('is linked and not merged: this one goes on, and of the other its number and office are known, nothing else', async () => {
    const command = { commandId: town.id(), seenVersion: 1, action: 'merge', otherCaseId: theirs.number, note: '两边都有人反映' };
    const answers = [0, 1].map(() => town.ask('centre', 'POST', `/api/v1/cases/${ours.id}/actions`, command));
    for (const { status, body } of await Promise.all(answers)) {
      expect(status).toBe(200);
      expect(body).toEqual({ id: ours.id, linked: { number: theirs.number, office: '邻区' } });
    }
    const page = await town.page(ours.id);
    expect(page).toMatchObject({ phase: 'intake', outcome: null, merged: null, links: [{ number: theirs.number, office: '邻区' }] });
    expect(page.timeline.at(-1)).toMatchObject({ type: 'linked', note: '两边都有人反映' });
    expect((await eventsOf(ours.id)).at(-1)).toMatchObject({ type: 'linked', link: { districtId: 2, caseId: theirs.id } });
    expect(JSON.stringify(page)).not.toContain('邻区居民的原话');
    expect(await eventsOf(theirs.id)).toHaveLength(1); // the other office is told nothing
  });

  it('is linked once, and its words never reach the resident', async () => {
    expect((await merge(theirs.id)).body).toMatchObject({ code: 'case-other-linked' });
    const view = await town.look(ours.code);
    expect(view.timeline.at(-1)).toMatchObject({ type: 'linked', note: null });
    expect(JSON.stringify(view)).not.toMatch(new RegExp(`${theirs.number}|邻区|两边都有人反映`));
  });

  it('is not found when it is restricted there 限制查看', async () => {
    const other = await elsewhere();
    await town.platform.pool.query('UPDATE cases SET restricted = true WHERE case_id = $1', [other.id]);
    for (const named of [other.id, other.number]) expect((await merge(named)).body.code).toBe('case-other-unknown');
  });
});

describe('a merge that cannot be', () => {
  it('is refused in a sentence that says why, and nothing of it is written', async () => {
    const [closed, merged, goesOn] = [await town.report(), await town.report(), await town.report()];
    await town.act('centre', closed.id, 'void', { note: '误报' });
    await town.act('centre', merged.id, 'merge', { otherCaseId: goesOn.id });
    const before = [await eventsOf(ours.id), await eventsOf(closed.id), await eventsOf(merged.id), await eventsOf(goesOn.id)];
    expect((await merge(ours.id)).body.code).toBe('case-other-self');
    expect((await merge(ours.number)).body.code).toBe('case-other-self');
    expect((await merge(closed.id)).body).toMatchObject({ code: 'case-other-closed', detail: expect.stringContaining(closed.number) });
    expect((await merge(merged.number)).body).toMatchObject({ code: 'case-other-merged', detail: expect.stringContaining(goesOn.number) });
    for (const nothing of ['2026-999999', '随便写的', town.id()]) expect((await merge(nothing)).body.code).toBe('case-other-unknown');
    expect((await merge('')).body.code).toBe('input-invalid');
    expect((await town.act('centre', goesOn.id, 'unmerge', { note: '没有并过' })).body.code).toBe('case-action-not-possible');
    expect([await eventsOf(ours.id), await eventsOf(closed.id), await eventsOf(merged.id), await eventsOf(goesOn.id)]).toEqual(before);
  });

  it('and a restricted case 限制查看 is merged with none', async () => {
    const pack = await streetPack();
    const categories = pack.categories.map((each) => ({ ...each, restricted: each.code === 'exposed-rubbish' }));
    await publish(town.platform, { ...pack, version: '9.0.0', categories });
    const one = await town.report();
    expect((await merge(one.id)).body.code).toBe('case-other-unknown');
    expect((await town.act('centre', one.id, 'merge', { otherCaseId: ours.id })).body.code).toBe('case-other-unknown');
    expect((await town.follow(one.id)).body.code).toBe('not-found');
  });
});
