import { fileURLToPath } from 'node:url';
import { holdersOf } from '@gridkeeper/domain/cases/holders.ts';
import { form, note, tell } from '@gridkeeper/domain/cases/testing/story.ts';
import { route } from '@gridkeeper/domain/policy/routing.ts';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

const inCommunity = { gridId: 'grid', areaIds: ['town', 'community', 'grid'], zone: 'town-area' };

/** Reported on Monday 21 September 2026. */
function reported(category: string | null = 'neighbours') {
  const story = tell(pack);
  story.report('2026-09-21 09:00', { category, place: inCommunity });
  return story;
}

function beforeTheCommunity(category?: string) {
  const story = reported(category);
  story.act('2026-09-21 10:00', 'grid-worker', 'register');
  return story;
}

function beforeTheTown(category = 'street-light') {
  const story = beforeTheCommunity(category);
  story.act('2026-09-21 14:00', 'centre', 'escalate');
  return story;
}

/** On notice at the community from Tuesday 22 September until Tuesday the 29th. */
function onNotice(category = 'hardship-relief') {
  const story = reported(category);
  story.act('2026-09-21 10:00', 'centre', 'register');
  story.act('2026-09-22 10:00', 'centre', 'publish', { until: '2026-09-29' });
  return story;
}

/** On notice at the town from Monday 12 October until Monday the 19th. */
function onNoticeAtTown() {
  const story = onNotice();
  story.act('2026-09-30 09:00', 'centre', 'escalate');
  story.act('2026-10-12 10:00', 'centre', 'publish', { until: '2026-10-19' });
  return story;
}

/** Who is the centre of the case: the operator of which tier. */
function centreOf(story: ReturnType<typeof reported>): readonly string[] {
  const operators = pack.roles.filter((role) => role.level !== null);
  const post = (role: (typeof operators)[number]) => ({ ...role, role: role.code, areaId: 'town', unitCode: null });
  return operators
    .filter((role) => holdersOf({ personId: 'somebody', posts: [post(role)] }, story.state(), pack).includes('centre'))
    .map((role) => role.code);
}

describe('W7.1 grids', () => {
  it('300-500 households; a village group may be one whatever its size', () => {
    expect(pack.gridKinds.map(({ code, households }) => [code, households])).toEqual([
      ['base', { min: 300, max: 500 }],
      ['micro', null],
    ]);
  });
});

describe('W7.2 three tiers', () => {
  it('the grid worker has it first: he eases, and passes on what he cannot settle', () => {
    const story = reported();
    expect(story.state().state).toBe('with-worker');
    story.act('2026-09-21 09:30', 'grid-worker', 'record');
    expect(story.state().state).toBe('with-worker');
    story.act('2026-09-21 10:00', 'grid-worker', 'register');
    expect(story.state()).toMatchObject({ state: 'accepting', level: 'community' });
    expect(centreOf(story)).toEqual(['community-operator']);
  });

  it('the community’s centre analyses: nothing is settled, given out or passed up unclassified', () => {
    const story = reported(null);
    story.act('2026-09-21 10:00', 'grid-worker', 'register');
    for (const action of ['dispatch', 'feedback', 'escalate'] as const)
      expect(story.refused('2026-09-21 11:00', 'centre', action, { outcome: 'solved' })?.values).toEqual({ requirement: 'category' });
    story.act('2026-09-21 11:00', 'centre', 'correct', { category: 'noise' });
    expect(story.state().category).toBe('noise');
  });

  it('it mediates disputes, with a record, and settles them', () => {
    const story = beforeTheCommunity('property');
    expect(story.refused('2026-09-21 15:00', 'centre', 'record', { contents: [note] })?.values).toEqual({ requirement: 'form' });
    story.act('2026-09-21 15:00', 'centre', 'record', { contents: [form] });
    story.act('2026-09-21 16:00', 'centre', 'feedback', { outcome: 'solved' });
    story.act('2026-09-21 16:30', 'centre', 'close');
    expect(story.state()).toMatchObject({ state: 'closed', level: 'community', outcome: 'solved' });
    expect(beforeTheCommunity('noise').can('2026-09-21 15:00', 'centre')).not.toContain('record');
    expect(beforeTheTown('property').can('2026-09-21 15:00', 'centre')).not.toContain('record'); // the community mediates
  });

  it('what is beyond it goes to the town’s service centre, which transmits and enforces', () => {
    const story = beforeTheTown();
    expect(story.state()).toMatchObject({ state: 'accepting', level: 'town' });
    expect(centreOf(story)).toEqual(['town-operator']);
    expect(story.can('2026-09-22 09:00', 'centre')).not.toContain('escalate'); // an ordinary matter does not go to the district
    story.act('2026-09-22 09:00', 'centre', 'dispatch');
    expect(story.state()).toMatchObject({ state: 'handling', leadUnit: 'construction-office' });
    story.act('2026-09-25 09:00', 'centre', 'supervise');
    story.act('2026-09-28 10:00', 'lead-unit', 'feedback', { outcome: 'solved' });
    expect(story.state().state).toBe('answered');
  });

  it('the answer goes down, and the community closes', () => {
    const story = beforeTheTown();
    story.act('2026-09-22 09:00', 'centre', 'feedback', { outcome: 'explained' });
    expect(story.can('2026-09-22 10:00', 'centre')).not.toContain('close');
    story.act('2026-09-22 10:00', 'centre', 'feedback');
    expect(centreOf(story)).toEqual(['community-operator']);
    story.act('2026-09-22 11:00', 'centre', 'close');
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'explained' });
    expect(pack.notices.find((notice) => notice.on.includes('feedback'))?.tell).toEqual(['grid-worker']);
  });

  it('in the community the committee has everything, in the town the offices', () => {
    const leadOf = (category: string, level: string) =>
      route(pack, { category, zone: 'town-area', level, severity: null, time: 'working' }).lead;
    const leaves = pack.categories.filter((category) => category.parent !== null).map((category) => category.code);
    expect(new Set(leaves.map((category) => leadOf(category, 'community')))).toEqual(new Set(['committee']));
    const matters = ['exposed-rubbish', 'sewage', 'stalls', 'manhole', 'charging', 'neighbours', 'property', 'help'];
    expect(matters.map((category) => leadOf(category, 'town'))).toEqual([
      'enforcement-team',
      'construction-office',
      'enforcement-team',
      'construction-office',
      'safety-office',
      'judicial-office',
      'construction-office',
      'social-affairs',
    ]);
  });

  it('each tier has its own time, all of them settings', () => {
    const story = reported();
    expect(story.clock('2026-09-21 09:00', 'worker')?.due).toBe('2026-09-22 17:30');
    story.act('2026-09-22 16:00', 'grid-worker', 'register');
    expect(story.clock('2026-09-22 16:00', 'acceptance')?.due).toBe('2026-09-23 17:30');
    story.act('2026-09-23 16:00', 'centre', 'escalate');
    expect(story.clock('2026-09-23 16:00', 'acceptance')?.due).toBe('2026-09-24 17:30');
    story.act('2026-09-24 16:00', 'centre', 'dispatch');
    // the Mid-Autumn holiday and the National Day lie between: 28, 29, 30 September, 8, 9 October
    expect(story.clock('2026-09-24 16:00', 'handling')?.due).toBe('2026-10-09 17:30');
  });
});

describe('W7.3 ordinary: on the spot and registered', () => {
  it('closed by the worker who reports it, with what he did; without a word of it he cannot', () => {
    const spot = { category: 'clutter', solvedOnTheSpot: true, place: inCommunity };
    const story = tell(pack);
    expect(() => story.report('2026-09-21 09:00', spot, ['grid-worker'])).toThrow('note');
    story.report('2026-09-21 09:00', { ...spot, contents: [note] }, ['grid-worker']);
    expect(story.state()).toMatchObject({ state: 'closed', category: 'clutter', outcome: 'solved' });
  });

  it('or by the worker who came to it afterwards', () => {
    const story = reported();
    story.act('2026-09-21 15:00', 'grid-worker', 'solve-on-the-spot');
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved' });
  });

  it('an application is never settled on the spot', () => {
    expect(reported('old-age-allowance').can('2026-09-21 10:00', 'grid-worker')).not.toContain('solve-on-the-spot');
  });

  it('Z1: not solved after all, it is with the community’s centre again', () => {
    const story = reported();
    story.act('2026-09-21 15:00', 'grid-worker', 'solve-on-the-spot');
    story.act('2026-12-21 15:00', 'reporter', 'contest');
    expect(story.state()).toMatchObject({ state: 'accepting', level: 'community', contests: 1, outcome: null });
  });
});

describe('W7.4 approval: accept → review → district approval, with public notice at community and town', () => {
  it('accepted, reviewed by the community, on notice there until the day that was chosen', () => {
    const story = reported('hardship-relief');
    expect(story.state()).toMatchObject({ workflow: 'approval', state: 'applied' });
    story.act('2026-09-21 10:00', 'centre', 'register');
    expect(story.state().state).toBe('first-review');
    expect(story.refused('2026-09-22 10:00', 'centre', 'publish')?.values).toEqual({ requirement: 'until' });
    story.act('2026-09-22 10:00', 'centre', 'publish', { until: '2026-09-29' });
    expect(story.state()).toMatchObject({ state: 'community-notice', level: 'community' });
    expect(story.clock('2026-09-22 10:00', 'notice')?.due).toBe('2026-09-29 17:30');
  });

  it('the notice’s end is nobody’s lateness', () => {
    const story = onNotice();
    expect(story.tick('2026-09-29 17:31')).toEqual(['notice: ends']);
    expect(story.state()).toMatchObject({ overdue: [], everOverdue: false });
  });

  it('then the town reviews, and has a notice of its own; only then it goes to the district', () => {
    const story = onNotice();
    story.act('2026-09-30 09:00', 'centre', 'escalate');
    expect(story.state()).toMatchObject({ state: 'town-review', level: 'town' });
    expect(story.can('2026-10-08 09:00', 'centre')).not.toContain('escalate');
    story.act('2026-10-12 10:00', 'centre', 'publish', { until: '2026-10-19' });
    expect(story.state()).toMatchObject({ state: 'town-notice', level: 'town' });
    expect(story.clock('2026-10-12 10:00', 'notice')?.due).toBe('2026-10-19 17:30');
    story.act('2026-10-20 09:00', 'centre', 'escalate');
    expect(story.state()).toMatchObject({ state: 'with-district', leadUnit: 'district' });
  });

  it('the district approves; the answer comes down to the community, which tells the applicant', () => {
    const story = onNoticeAtTown();
    story.act('2026-10-20 09:00', 'centre', 'escalate');
    expect(story.refused('2026-10-27 10:00', 'lead-unit', 'feedback', { outcome: 'solved' })?.code).toBe('case-not-yours');
    story.act('2026-10-27 10:00', 'higher', 'feedback', { outcome: 'solved' });
    story.act('2026-10-27 14:00', 'centre', 'feedback');
    story.act('2026-10-28 10:00', 'centre', 'close');
    expect(story.state()).toMatchObject({ state: 'closed', level: 'community', outcome: 'solved', everOverdue: false });
  });

  it('an objection at the community keeps it there: looked into, it ends it or leads to another notice', () => {
    const story = onNotice();
    story.act('2026-09-24 10:00', 'grid-worker', 'object');
    expect(story.state()).toMatchObject({ state: 'community-objection', level: 'community' });
    expect(story.can('2026-09-28 10:00', 'centre')).not.toContain('escalate');
    story.act('2026-09-28 10:00', 'centre', 'publish', { until: '2026-10-12' });
    expect(story.clock('2026-09-28 10:00', 'notice')?.due).toBe('2026-10-12 17:30');
    story.act('2026-09-29 10:00', 'centre', 'object');
    story.act('2026-09-30 10:00', 'centre', 'close', { outcome: 'not-possible' });
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'not-possible' });
  });

  it('so does one at the town', () => {
    const story = onNoticeAtTown();
    story.act('2026-10-13 10:00', 'centre', 'object');
    expect(story.state()).toMatchObject({ state: 'town-objection', level: 'town' });
    expect(story.can('2026-10-14 10:00', 'centre')).toEqual(['publish', 'feedback', 'urge']);
    story.act('2026-10-14 10:00', 'centre', 'feedback', { outcome: 'not-possible' });
    story.act('2026-10-14 11:00', 'centre', 'feedback');
    story.act('2026-10-14 14:00', 'centre', 'close');
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'not-possible' });
  });

  it('review and approval have limits of their own, both settings: 5 and 20 working days', () => {
    const story = reported('hardship-relief');
    story.act('2026-10-12 10:00', 'centre', 'register');
    expect(story.clock('2026-10-12 10:00', 'review')?.due).toBe('2026-10-19 17:30');
    const atDistrict = onNoticeAtTown();
    atDistrict.act('2026-10-20 09:00', 'centre', 'escalate');
    expect(atDistrict.clock('2026-10-20 09:00', 'approval')?.due).toBe('2026-11-17 17:30');
    expect(atDistrict.tick('2026-11-17 17:31')).toEqual(['approval: warn', 'approval: limit']);
  });

  it('what is sent back comes to the review before it', () => {
    const story = onNoticeAtTown();
    story.act('2026-10-20 09:00', 'centre', 'escalate');
    story.act('2026-10-21 09:00', 'higher', 'reject');
    expect(story.state()).toMatchObject({ state: 'town-review', level: 'town', leadUnit: null });
    story.act('2026-10-21 10:00', 'centre', 'return');
    expect(story.state()).toMatchObject({ state: 'first-review', level: 'community' });
  });

  it('classified as an application it is accepted first, whatever it was taken for', () => {
    const story = reported(null);
    story.act('2026-09-21 10:00', 'centre', 'correct', { category: 'housing-security' });
    expect(story.state()).toMatchObject({ workflow: 'approval', state: 'applied' });
    const passedOn = beforeTheCommunity('help');
    passedOn.act('2026-09-21 14:00', 'centre', 'return');
    passedOn.act('2026-09-21 14:00', 'centre', 'correct', { category: 'minimum-income' });
    expect(passedOn.state()).toMatchObject({ workflow: 'approval', state: 'applied' });
  });

  it('the printed notice says what is proposed and until when, and nothing of the papers', () => {
    expect(pack.slips).toMatchObject([{ on: ['publish'], facts: ['number', 'category', 'note', 'until'] }]);
  });
});
