import { fileURLToPath } from 'node:url';
import { form, note, tell } from '@gridkeeper/domain/cases/testing/story.ts';
import { route } from '@gridkeeper/domain/policy/routing.ts';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

const inCourtyard = { gridId: 'courtyard-1', areaIds: ['district', 'street', 'community', 'courtyard-1'], zone: 'community-area' };

/** Reported on Monday 21 September 2026, unless another moment is given. */
function reported(category: string | null = 'lamps', moment = '2026-09-21 09:00') {
  const story = tell(pack);
  story.report(moment, { category, place: inCourtyard });
  return story;
}

function classified(severity: string, category = 'lamps') {
  const story = reported(category);
  story.act('2026-09-21 10:00', 'centre', 'correct', { severity });
  return story;
}

/** Reviewed by the community and on notice there, until Monday 28 September. */
function onNotice() {
  const story = reported('relief');
  story.act('2026-09-21 14:00', 'centre', 'publish', { until: '2026-09-28' });
  return story;
}

/** On notice at the district, after community and street. */
function onNoticeAtDistrict() {
  const story = onNotice();
  story.act('2026-09-29 09:00', 'centre', 'escalate');
  story.act('2026-09-30 09:00', 'centre', 'publish', { until: '2026-10-12' });
  story.act('2026-10-13 09:00', 'centre', 'escalate');
  story.act('2026-10-14 09:00', 'centre', 'publish', { until: '2026-10-21' });
  return story;
}

describe('W12.1 grids by courtyard', () => {
  it('a courtyard is a grid, however many households it has', () => {
    expect(pack.gridKinds).toMatchObject([{ code: 'base', label: { zh: '院落网格' }, households: null, persons: null, workers: null }]);
  });
});

describe('four ways of handling', () => {
  it('general, coordination, urgent by weight; approval by its own flow', () => {
    expect(pack.severities.map((severity) => severity.code)).toEqual(['general', 'coordination', 'urgent']);
    const applications = pack.categories.filter((category) => category.parent === 'approval');
    expect(new Set(applications.map((category) => category.workflow))).toEqual(new Set(['approval']));
    expect(applications.every((category) => !category.portal)).toBe(true);
  });
});

describe('W12.2 general handling', () => {
  it('the worker of the courtyard settles it on the spot', () => {
    const story = tell(pack);
    const spot = { category: 'stairwell', solvedOnTheSpot: true, contents: [note], place: inCourtyard };
    story.report('2026-09-21 09:00', spot, ['grid-worker']);
    expect(story.state()).toMatchObject({ state: 'closed', severity: 'general', outcome: 'solved' });
  });

  it('or one unit has it, answers, and the worker looks', () => {
    const story = reported();
    story.act('2026-09-21 10:00', 'centre', 'dispatch');
    expect(story.state()).toMatchObject({ state: 'handling', leadUnit: 'property-company' });
    expect(story.clock('2026-09-21 10:00', 'handling')?.due).toBe('2026-09-24 17:30'); // setting: 3 working days
    expect(story.can('2026-09-21 11:00', 'centre')).not.toContain('coordinate');
    story.act('2026-09-22 10:00', 'lead-unit', 'feedback', { outcome: 'solved' });
    story.act('2026-09-22 15:00', 'checker', 'pass');
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved' });
  });

  it('Z1: not solved after all, it is taken up again', () => {
    const story = reported();
    story.act('2026-09-21 15:00', 'grid-worker', 'solve-on-the-spot');
    story.act('2026-12-21 15:00', 'reporter', 'contest');
    expect(story.state()).toMatchObject({ state: 'received', contests: 1, outcome: null });
  });
});

describe('W12.3 coordination handling', () => {
  const division = { assisting: ['construction', 'committee'], until: '2026-09-29', contents: [form] };

  function given() {
    const story = classified('coordination');
    story.act('2026-09-21 11:00', 'centre', 'dispatch');
    return story;
  }

  it('nobody settles it alone', () => {
    expect(classified('coordination').can('2026-09-21 11:00', 'grid-worker')).not.toContain('solve-on-the-spot');
    expect(given().refused('2026-09-21 14:00', 'lead-unit', 'feedback', { outcome: 'solved' })?.code).toBe('case-action-not-possible');
  });

  it('the centre calls the units, in writing, with a day', () => {
    const story = given();
    const lacking = (extra: object) => story.refused('2026-09-22 10:00', 'centre', 'coordinate', { ...division, ...extra })?.values;
    expect(lacking({ assisting: [] })).toEqual({ requirement: 'units' });
    expect(lacking({ until: undefined })).toEqual({ requirement: 'until' });
    expect(lacking({ contents: [note] })).toEqual({ requirement: 'form' });
    story.act('2026-09-22 10:00', 'centre', 'coordinate', division);
    expect(story.state()).toMatchObject({ state: 'joint-handling', leadUnit: 'property-company' });
    expect(story.clock('2026-09-22 10:00', 'handling')?.due).toBe('2026-10-12 17:30'); // setting: 10 working days, the make-up Saturday among them
  });

  it('all of them answer before it is done', () => {
    const story = given();
    story.act('2026-09-22 10:00', 'centre', 'coordinate', division);
    story.act('2026-09-23 10:00', 'assisting-unit', 'feedback', { serves: ['committee'], outcome: 'solved' });
    expect(story.refused('2026-09-23 11:00', 'lead-unit', 'feedback', { outcome: 'solved' })?.values).toEqual({ units: 'construction' });
    story.act('2026-09-28 10:00', 'assisting-unit', 'feedback', { serves: ['construction'], outcome: 'solved' });
    story.act('2026-09-28 11:00', 'lead-unit', 'feedback', { outcome: 'solved' });
    expect(story.state()).toMatchObject({ state: 'checking', outcome: 'solved' });
  });
});

describe('W12.4 urgent handling', () => {
  it('reported up before anything else, and whoever leads hears of it', () => {
    const story = classified('urgent', 'dilapidated');
    for (const action of ['dispatch', 'escalate'] as const)
      expect(story.refused('2026-09-21 10:05', 'centre', action)?.code).toBe('case-action-not-possible');
    story.act('2026-09-21 10:05', 'centre', 'record');
    expect(story.state().state).toBe('urgent');
    expect(pack.notices.find((notice) => notice.on.includes('record'))?.tell).toEqual(['leader', 'grid-worker']);
    story.act('2026-09-21 10:10', 'centre', 'dispatch');
    expect(story.state()).toMatchObject({ state: 'handling', leadUnit: 'safety', assisting: ['committee', 'property-company'] });
  });

  it('by night too: settings, 15 minutes from the report and 24 hours with the unit', () => {
    const story = reported('water-power-gas', '2026-09-25 22:00');
    expect(story.clock('2026-09-25 22:00', 'acceptance')?.due).toBe('2026-09-28 17:30');
    story.act('2026-09-25 22:05', 'centre', 'correct', { severity: 'urgent' });
    story.act('2026-09-25 22:06', 'centre', 'record');
    expect(story.clock('2026-09-25 22:06', 'acceptance')?.due).toBe('2026-09-25 22:15');
    story.act('2026-09-25 22:10', 'centre', 'dispatch');
    expect(story.clock('2026-09-25 22:10', 'handling')?.due).toBe('2026-09-26 22:10');
  });

  it('or at once to the street', () => {
    const story = classified('urgent', 'lifts');
    story.act('2026-09-21 10:05', 'centre', 'record');
    story.act('2026-09-21 10:06', 'centre', 'escalate');
    expect(story.state()).toMatchObject({ state: 'urgent', level: 'street', severity: 'urgent' });
    expect(story.can('2026-09-21 10:07', 'centre')).not.toContain('escalate');
  });

  it('goes past the community’s own units, whatever the level', () => {
    const leadOf = (category: string, severity: string) =>
      route(pack, { category, zone: 'community-area', level: 'community', severity, time: 'off' }).lead;
    expect(['rubbish', 'parking', 'fire-passage', 'neighbours'].map((category) => leadOf(category, 'urgent'))).toEqual([
      'safety',
      'safety',
      'safety',
      'police',
    ]);
    expect(['rubbish', 'parking', 'fire-passage', 'neighbours'].map((category) => leadOf(category, 'general'))).toEqual([
      'property-company',
      'committee',
      'committee',
      'committee',
    ]);
  });
});

describe('W12.5 approval handling and W12.6 three-level notice', () => {
  it('no notice without a day to which it runs', () => {
    const story = reported('relief');
    expect(story.state()).toMatchObject({ workflow: 'approval', state: 'reviewing', level: 'community' });
    expect(story.refused('2026-09-21 14:00', 'centre', 'publish')?.values).toEqual({ requirement: 'until' });
    expect(story.refused('2026-09-21 14:00', 'centre', 'escalate')?.code).toBe('case-action-not-possible'); // not past the notice
    story.act('2026-09-21 14:00', 'centre', 'publish', { until: '2026-09-28' });
    expect(story.clock('2026-09-21 14:00', 'notice')?.due).toBe('2026-09-28 17:30');
    expect(story.tick('2026-09-28 17:31')).toEqual(['notice: ends']);
    expect(story.state().everOverdue).toBe(false);
  });

  it('on notice at the community, at the street, at the district; only then approved', () => {
    const story = onNoticeAtDistrict();
    const levels = story.events.flatMap((event) => (event.type === 'acted' && event.level ? [event.level] : []));
    expect(levels).toEqual(['street', 'district']);
    expect(story.events.filter((event) => event.type === 'acted' && event.action === 'publish')).toHaveLength(3);
    expect(story.clock('2026-10-14 09:00', 'notice')?.due).toBe('2026-10-21 17:30');
    expect(story.can('2026-10-22 09:00', 'centre')).toEqual(['object', 'feedback']);
    story.act('2026-10-22 09:00', 'centre', 'feedback', { outcome: 'solved' });
    story.act('2026-10-22 10:00', 'centre', 'feedback');
    story.act('2026-10-22 11:00', 'centre', 'feedback');
    story.act('2026-10-22 14:00', 'centre', 'close');
    expect(story.state()).toMatchObject({ state: 'closed', level: 'community', outcome: 'solved', everOverdue: false });
  });

  it('neither community nor street approves', () => {
    expect(onNotice().can('2026-09-29 09:00', 'centre')).toEqual(['object', 'escalate']);
    const story = onNotice();
    story.act('2026-09-29 09:00', 'centre', 'escalate');
    story.act('2026-09-30 09:00', 'centre', 'publish', { until: '2026-10-12' });
    expect(story.can('2026-10-13 09:00', 'centre')).toEqual(['object', 'escalate']);
  });

  it.each([
    ['community', onNotice],
    ['district', onNoticeAtDistrict],
  ])('an objection at the %s is looked into, and ends it or leads to another notice there', (level, begin) => {
    const story = begin();
    story.act('2026-10-15 10:00', 'grid-worker', 'object');
    expect(story.state()).toMatchObject({ state: 'objected', level });
    expect(story.can('2026-10-16 10:00', 'centre')).toEqual(['publish', 'feedback', 'urge']);
    story.act('2026-10-16 10:00', 'centre', 'publish', { until: '2026-10-26' });
    expect(story.clock('2026-10-16 10:00', 'notice')?.due).toBe('2026-10-26 17:30');
    story.act('2026-10-19 10:00', 'centre', 'object');
    story.act('2026-10-20 10:00', 'centre', 'feedback', { outcome: 'not-possible' });
    expect(story.state()).toMatchObject({ state: 'answered', level, outcome: 'not-possible' });
  });

  it('each level has 5 working days to review, a setting', () => {
    const story = reported('relief', '2026-10-12 09:00');
    expect(story.clock('2026-10-12 09:00', 'review')?.due).toBe('2026-10-19 17:30');
    story.act('2026-10-13 09:00', 'centre', 'publish', { until: '2026-10-20' });
    expect(story.clock('2026-10-13 09:00', 'review')).toBeNull();
    story.act('2026-10-21 09:00', 'centre', 'escalate');
    expect(story.clock('2026-10-21 09:00', 'review')?.due).toBe('2026-10-28 17:30');
  });

  it('a level that is not content sends it back to the one below', () => {
    const story = onNotice();
    expect(reported('relief').can('2026-09-21 10:00', 'centre')).not.toContain('return');
    story.act('2026-09-29 09:00', 'centre', 'escalate');
    story.act('2026-09-30 09:00', 'centre', 'return');
    expect(story.state()).toMatchObject({ state: 'reviewing', level: 'community' });
  });

  it('classified as an application it is reviewed first, whatever it was taken for', () => {
    const story = reported(null);
    story.act('2026-09-21 10:00', 'centre', 'correct', { category: 'public-housing', severity: 'general' });
    expect(story.state()).toMatchObject({ workflow: 'approval', state: 'reviewing' });
  });

  it('the printed notice says what is proposed and until when, and nothing of the papers', () => {
    expect(pack.slips).toMatchObject([{ on: ['publish'], facts: ['number', 'category', 'note', 'until'] }]);
  });
});
