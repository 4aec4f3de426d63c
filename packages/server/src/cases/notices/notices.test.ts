import type { Problem } from '@gridkeeper/domain/base/problem.ts';
import type { NoticeItem, NoticePage, ObjectionView } from '@gridkeeper/domain/cases/public-wire.ts';
import type { ContactAnswer, FollowAnswer, FollowView } from '@gridkeeper/domain/cases/wire.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publish, streetPack } from '../../policy/testing/next-version.ts';
import { type BoardSteps, boardSteps } from '../testing/board-steps.ts';
import { type TownOffice, townOffice } from '../testing/town-office.ts';
import { withBoards } from '../testing/with-boards.ts';

let town: TownOffice;
let steps: BoardSteps;
const words = '东河村一户申请临时救助，经社区初审符合条件，拟报街道审批。';
const phone = '000 0000 0456';

beforeAll(async () => {
  town = await townOffice(Date.parse('2026-09-18T09:00:00+08:00'));
  await publish(town.platform, withBoards(await streetPack(), '9.2.0'));
  steps = boardSteps(town);
});
afterAll(() => town.end());

const notices = async (query = '') => (await town.ask<{ items: NoticeItem[] }>(null, 'GET', `/api/v1/public/notices${query}`)).body.items;
const notice = (number: string) => town.ask<NoticePage>(null, 'GET', `/api/v1/public/notices/${number}`);
const object = (number: string, body: object) =>
  town.ask<FollowAnswer & Problem>(null, 'POST', `/api/v1/public/notices/${number}/objections`, { commandId: town.id(), ...body });
const byCode = <View>(code: string) => town.ask<View>(null, 'POST', '/api/v1/public/follow', { code });
const onNotice = async (text = words) => {
  const made = await steps.report({ category: 'relief', text: '张某家里困难，申请救助。' });
  await steps.act('centre', made.id, 'publish', { publicText: text, until: '2026-09-25' });
  return made;
};

describe('W7.4 a public notice', () => {
  it('is refused with a number of a person in it, and nothing of the case changes', async () => {
    const { id } = await steps.report({ category: 'relief' });
    const before = await steps.page(id);
    for (const publicText of [`${words}联系电话 199 0000 0000。`, '申请人证号 990001 19900101 001X。']) {
      const answer = await steps.tryTo('centre', id, 'publish', { publicText, until: '2026-09-25' });
      expect([answer.status, answer.body.code]).toEqual([400, 'public-text-personal']);
    }
    expect(await steps.page(id)).toEqual(before);
  });

  it('stands on the portal in its own words until the close of business of its last day', async () => {
    const { number } = await onNotice();
    expect((await notices()).find((one) => one.number === number)).toEqual({
      number,
      category: { zh: '临时救助申请', en: '临时救助申请' },
      place: expect.any(String),
      text: words,
      since: '2026-09-18T01:00:00.000Z',
      endsAt: '2026-09-25T09:30:00.000Z',
      status: 'open',
      boards: ['community'],
    });
    expect((await notice(number)).body).toMatchObject({ objecting: 'here', objectUntil: '2026-09-25T09:30:00.000Z' });
    expect(JSON.stringify(await notices())).not.toContain('张某');
  });

  it('is unknown to the public before it is put up, and for a number that is none', async () => {
    const { number } = await steps.report({ category: 'relief' });
    for (const one of [number, '2026-999999', 'x']) expect((await notice(one)).status).toBe(404);
    expect((await object(number, { text: '不同意。' })).status).toBe(404);
  });

  it('hangs at the community of the case, and not at another', async () => {
    const { number } = await onNotice();
    const [here, elsewhere] = await steps.gridHereAndElsewhere();
    const numbers = async (query: string) => (await notices(query)).map((one) => one.number);
    expect(await numbers(`?gridId=${here}`)).toContain(number);
    expect(await numbers(`?gridId=${elsewhere}`)).not.toContain(number);
    expect(await numbers('?board=community')).toContain(number);
    expect(await numbers('?board=street')).not.toContain(number);
    expect((await town.ask(null, 'GET', '/api/v1/public/notices?board=nowhere')).status).toBe(400);
  });

  it('of a restricted case is refused, and nothing of it is public', async () => {
    const { id, number } = await steps.report({ category: 'dispute' });
    const answer = await steps.tryTo('centre', id, 'publish', { publicText: words, until: '2026-09-25' });
    expect(answer.body.code).toBe('case-never-public');
    expect((await notice(number)).status).toBe(404);
  });
});

describe('an objection', () => {
  it('reaches the centre with its words, comes once however often it is sent, and its contact is masked', async () => {
    const { id, number, followCode } = await onNotice();
    const body = { commandId: town.id(), text: '该户上月刚买了新车。', contact: { name: '居民乙', phone } };
    const first = await object(number, body);
    expect(first).toMatchObject({ status: 201, body: { number, followCode: expect.stringMatching(/^1-/) } });
    expect((await object(number, body)).body).toEqual(first.body);
    expect((await object(number, { ...body, text: '别的话。' })).body.code).toBe('command-reused');
    const page = await steps.page(id);
    expect(page).toMatchObject({ state: { code: 'objected' }, objections: 1 });
    const entry = page.timeline.at(-1);
    expect(entry).toMatchObject({ action: 'object', note: '该户上月刚买了新车。', who: { holder: 'reporter', name: null } });
    expect(page.objectors).toEqual([
      { version: entry?.version, at: expect.any(String), name: '居民乙', phoneMasked: expect.stringContaining('*'), canUnmask: true },
    ]);
    expect(JSON.stringify(page)).not.toContain(phone);
    expect(await steps.inbox('centre')).toContain(`有人对案件 ${number} 的公示提出异议`);
    const look = (who: string, version: number) =>
      town.ask<ContactAnswer & Problem>(who, 'POST', `/api/v1/cases/${id}/contact`, { reason: '核实异议', version });
    expect((await look('centre', entry?.version ?? 0)).body).toEqual({ name: '居民乙', phone });
    expect((await look('centre', 1)).status).toBe(404);
    expect((await look('leader', entry?.version ?? 0)).body.code).toBe('not-allowed');
    const own = (await byCode<FollowView>(followCode)).body;
    expect(own.timeline.find((one) => one.action === 'object')?.note).toBeNull(); // the applicant does not read who objects and why
  });

  it('has a code that shows the course of the notice and nothing else of the case', async () => {
    const { id, number } = await onNotice();
    const { followCode } = (await object(number, { text: '公示的面积不对。' })).body;
    const view = (await byCode<ObjectionView>(followCode)).body;
    expect(view).toMatchObject({ role: 'objector', number, notice: { text: words, status: 'withdrawn' }, answer: null });
    expect(view.objection.text).toBe('公示的面积不对。');
    expect(Object.keys(view).sort()).toEqual(['answer', 'category', 'notice', 'number', 'objection', 'place', 'role']);
    const rate = {
      code: followCode,
      draftToken: 'a-draft-token-of-32-characters-00',
      commandId: town.id(),
      seenVersion: 1,
      action: 'withdraw',
    };
    expect((await town.ask<Problem>(null, 'POST', '/api/v1/public/follow/actions', rate)).body.code).toBe('follow-code-unknown');
    await steps.act('centre', id, 'publish', { publicText: '更正面积后继续公示。', until: '2026-09-30' });
    expect((await byCode<ObjectionView>(followCode)).body).toMatchObject({
      notice: { text: '更正面积后继续公示。', status: 'open', endsAt: '2026-09-30T09:30:00.000Z' },
      answer: { label: { zh: '核查后继续公示' } },
    });
  });

  it('of two at the same moment the first is taken, and the other is told that the notice has come down', async () => {
    const { id, number } = await onNotice();
    const answers = await Promise.all([object(number, { text: '甲的异议。' }), object(number, { text: '乙的异议。' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await steps.page(id)).objections).toBe(1);
    const late = await object(number, { text: '丙的异议。' });
    expect(late.body).toMatchObject({ code: 'case-too-late', detail: expect.stringContaining('公示已经撤下') });
  });

  it('is refused without words that can be read, or with too many', async () => {
    const { number } = await onNotice();
    for (const text of ['', '  ', '\u200b \u2060', '\u0000', '长'.repeat(2_001)]) expect((await object(number, { text })).status).toBe(400);
    expect((await notice(number)).body.objecting).toBe('here');
  });
});

describe('when its time is over', () => {
  it('who applied may still speak where the rules let him, and reads his own words', async () => {
    const { id, followCode } = await onNotice();
    town.setNow(Date.parse('2026-09-26T09:00:00+08:00'));
    await steps.act('centre', id, 'register');
    const { version } = (await byCode<FollowView>(followCode)).body;
    const words = {
      draftToken: 'a-draft-token-of-32-characters-00',
      commandId: town.id(),
      seenVersion: version,
      action: 'object',
      note: '我补充一份材料。',
    };
    expect((await town.ask(null, 'POST', '/api/v1/public/follow/actions', { code: followCode, ...words })).status).toBe(200);
    expect((await byCode<FollowView>(followCode)).body.timeline.at(-1)).toMatchObject({ action: 'object', note: '我补充一份材料。' });
    town.setNow(Date.parse('2026-09-18T09:00:00+08:00'));
  });

  it('an objection is refused with the moment until which it could be made, and the office may go on only now', async () => {
    const { id, number } = await onNotice();
    expect((await steps.tryTo('centre', id, 'register')).body.code).toBe('case-too-early');
    town.setNow(Date.parse('2026-09-25T17:30:00.001+08:00'));
    expect((await notice(number)).body).toMatchObject({ status: 'over', objecting: 'over' });
    const late = await object(number, { text: '我有不同意见。' });
    expect(late).toMatchObject({ status: 409, body: { code: 'case-too-late', detail: expect.stringContaining('17:30 为止') } });
    await steps.act('centre', id, 'register');
    expect((await notice(number)).body.status).toBe('over');
    expect((await steps.page(id)).state.code).toBe('decided');
  });

  it('it stands below those that hang, and after 60 days it is gone from the portal', async () => {
    const hangs = await steps.report({ category: 'relief' });
    await steps.act('centre', hangs.id, 'publish', { publicText: words, until: '2026-12-31' });
    const status = (await notices()).map((one) => one.status);
    expect(status).toEqual([...status].sort((a, b) => Number(b === 'open') - Number(a === 'open')));
    town.setNow(Date.parse('2026-11-30T09:00:00+08:00'));
    expect((await notices()).map((one) => one.number)).toEqual([hangs.number]);
  });
});
