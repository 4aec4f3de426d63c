import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '../platform/database/tx.ts';
import { eraseOnRequest } from './erase-on-request.ts';
import { type MergingTown, mergingTown, type Reported } from './testing/merging.ts';

const start = Date.parse('2026-09-18T09:00:00+08:00');
const minute = 60_000;
let now = start;
let town: MergingTown;
beforeAll(async () => {
  town = await mergingTown(start);
});
afterAll(() => town.end());

/** Things happen one after the other. */
function later(minutes = 1): void {
  now += minutes * minute;
  town.setNow(now);
}

async function two(): Promise<readonly [Reported, Reported]> {
  const kept = await town.report();
  later();
  return [kept, await town.report('垃圾堆在路口没人清，又臭又脏')];
}

const merge = (from: Reported, into: string) => town.act('centre', from.id, 'merge', { otherCaseId: into, note: '同一处垃圾' });
const unmerge = (one: Reported) => town.act('centre', one.id, 'unmerge', { note: '不是同一处' });

describe('two residents reported the same thing 并案', () => {
  let kept: Reported;
  let double: Reported;
  let second: string;

  beforeAll(async () => {
    [kept, double] = await two();
    second = (await town.follow(double.id)).body.followCode;
    later();
    expect(await merge(double, kept.id)).toMatchObject({ status: 200, body: { id: double.id, linked: null } });
    later();
  });

  it('the double is closed as one, and the case that goes on counts its reporter and who follows it', async () => {
    expect(await town.page(double.id)).toMatchObject({
      phase: 'closed',
      outcome: 'duplicate',
      merged: { into: { id: kept.id, number: kept.number }, goesOnAs: { number: kept.number } },
      can: [{ kind: 'unmerge' }],
    });
    expect(await town.page(kept.id)).toMatchObject({ phase: 'intake', merged: null, joined: [{ id: double.id, number: double.number }] });
    expect(await town.followers(kept.id)).toBe(2);
  });

  it('both reporters see how it goes on, each with the own words and nobody else’s', async () => {
    await town.act('centre', kept.id, 'dispatch', { category: 'exposed-rubbish', unit: 'sanitation', note: '内部说明' });
    later();
    await town.act('unit-sanitation', kept.id, 'accept');
    const [own, merged, followed] = [await town.look(kept.code), await town.look(double.code), await town.look(second)];
    expect(own).toMatchObject({ number: kept.number, merged: null, phase: 'handling' });
    for (const view of [merged, followed])
      expect(view).toMatchObject({
        number: double.number,
        merged: { number: kept.number },
        phase: 'handling',
        state: own.state,
        unit: own.unit,
        clock: own.clock,
      });
    expect(merged.text).toBe('垃圾堆在路口没人清，又臭又脏');
    expect(followed.text).toBeNull();
    expect(merged.timeline.map(({ type, action }) => action ?? type)).toEqual(['report', 'followed', 'merge', 'dispatch', 'accept']);
    expect(merged.timeline.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5]);
    expect(own.timeline.map(({ type, action }) => action ?? type)).toEqual(['report', 'joined', 'dispatch', 'accept']);
    expect(JSON.stringify([merged, followed])).not.toMatch(/三天没人清运|内部说明|同一处垃圾/);
    expect(JSON.stringify(own)).not.toMatch(/又臭又脏|内部说明/);
  });

  it('may say that it is not solved: the one case is handled again, and the words reach the office only', async () => {
    expect((await town.say(double.code, 'withdraw')).body.code).toBe('case-action-not-possible');
    expect((await town.look(double.code)).can).toEqual([]);
    later();
    await town.act('unit-sanitation', kept.id, 'feedback', { outcome: 'solved', note: '已清运' });
    const checkerId = (await town.page(kept.id)).gridWorkers[0]?.personId;
    await town.act('centre', kept.id, 'check', { checkerId });
    later();
    await pass(kept.id);
    expect((await town.look(double.code)).can.map(({ kind }) => kind)).toEqual(['rate', 'contest']);
    later();
    expect((await town.say(double.code, 'rate', { rating: 2 })).body).toMatchObject({ rating: 2, phase: 'closed' });
    expect((await town.look(kept.code)).rating).toBeNull(); // each judges for himself
    later();
    expect((await town.say(double.code, 'contest', { note: '我家门口还是没有清' })).body).toMatchObject({ phase: 'intake', contests: 1 });
    expect(await town.page(kept.id)).toMatchObject({ phase: 'intake', contests: 1 });
    expect((await town.page(kept.id)).timeline.at(-1)).toMatchObject({ action: 'contest', note: '我家门口还是没有清' });
    expect(JSON.stringify(await town.look(double.code))).toContain('我家门口');
    for (const code of [kept.code, second]) expect(JSON.stringify(await town.look(code))).not.toContain('我家门口');
  });

  it('keeps the chain of the audit whole', async () => {
    expect(await town.verify()).toEqual([]);
  });
});

it('who follows a case that was merged away meanwhile follows the one in which it goes on', async () => {
  const [kept, double] = await two();
  await merge(double, kept.number); // by the number, as typed by hand
  const { status, body } = await town.follow(double.id);
  expect([status, body.number]).toEqual([201, kept.number]);
  expect(await town.followers(kept.id)).toBe(2);
});

it('a closed case is followed no more, and the reader is told the way out', async () => {
  const one = await town.report();
  await town.act('centre', one.id, 'void', { note: '误报' });
  expect((await town.follow(one.id)).body.code).toBe('case-follow-closed');
  expect(await town.followers(one.id)).toBe(0);
});

describe('a row of merges', () => {
  it('leads to its end, and each that leaves it is counted no more', async () => {
    const [last, middle] = await two();
    const first = await town.report();
    await town.follow(first.id);
    later();
    await merge(first, middle.id);
    later();
    await merge(middle, last.id);
    expect([await town.followers(middle.id), await town.followers(last.id)]).toEqual([2, 3]);
    expect((await town.look(first.code)).merged?.number).toBe(last.number);
    expect(await town.page(first.id)).toMatchObject({ merged: { into: { id: middle.id }, goesOnAs: { id: last.id } } });
    expect((await town.page(last.id)).joined.map(({ id }) => id).sort()).toEqual([first.id, middle.id].sort());
    later();
    await town.act('centre', last.id, 'dispatch', { category: 'exposed-rubbish', unit: 'sanitation' });
    expect((await town.look(first.code)).timeline.map(({ type, action }) => action ?? type)).toEqual([
      ...['report', 'followed', 'merge', 'merge', 'dispatch'],
    ]);
    later();
    expect((await unmerge(first)).status).toBe(200);
    expect([await town.followers(middle.id), await town.followers(last.id)]).toEqual([0, 1]);
    expect(await town.look(first.code)).toMatchObject({ merged: null, phase: 'intake' });
    expect((await unmerge(middle)).status).toBe(200);
    expect([await town.followers(last.id), (await town.page(last.id)).joined]).toEqual([0, []]);
  });
});

describe('taking a merge back 取消并案', () => {
  it('the case stands where it stood, its limit with as much time left as it had', async () => {
    const [kept, double] = await two();
    const before = await town.page(double.id);
    await merge(double, kept.id);
    later(3 * 24 * 60);
    expect((await unmerge(double)).status).toBe(200);
    const after = await town.page(double.id);
    expect(after).toMatchObject({ state: before.state, phase: 'intake', outcome: null, merged: null, unit: null });
    expect(after.can.map(({ kind }) => kind)).toEqual(before.can.map(({ kind }) => kind));
    expect(await town.page(kept.id)).toMatchObject({ joined: [] });
    expect(await town.look(double.code)).toMatchObject({ merged: null, phase: 'intake' });
    expect((await town.page(kept.id)).timeline.map(({ type }) => type)).toEqual(['reported', 'joined', 'parted']);
    expect([before.clocks.length, after.clocks.map(({ code }) => code)]).toEqual([1, before.clocks.map(({ code }) => code)]);
    expect(after.clocks[0]).toMatchObject({ startedAt: before.clocks[0]?.startedAt, light: 'ok' }); // it was due yesterday, but had paused meanwhile
  });

  it('works as well when the other one was closed or its words were erased', async () => {
    const [kept, double] = await two();
    await merge(double, kept.id);
    await town.act('centre', kept.id, 'void', { note: '误报' });
    await inTransaction(town.platform, { districtId: 1 }, (tx) => eraseOnRequest(tx, { caseId: kept.id, reason: null }));
    expect(await town.look(double.code)).toMatchObject({ phase: 'closed', text: '垃圾堆在路口没人清，又臭又脏' });
    expect((await unmerge(double)).status).toBe(200);
    expect(await town.look(double.code)).toMatchObject({ phase: 'intake', merged: null });
    expect(await town.verify()).toEqual([]);
  });
});

async function pass(id: string): Promise<void> {
  const { beginWork } = await import('./case-work.ts');
  const { holdCase } = await import('./hold-case.ts');
  const { actOnCase } = await import('./act-on-case.ts');
  const { flush } = await import('./flush.ts');
  await inTransaction(town.platform, { districtId: 1 }, async (tx) => {
    const work = await beginWork(tx);
    await actOnCase(work, await holdCase(work, id), { kind: 'system' }, ['checker'], { action: 'pass', note: '属实', photos: new Map() });
    await flush(work);
  });
}
