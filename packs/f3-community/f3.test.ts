import { fileURLToPath } from 'node:url';
import { type ActorPost, holdersOf } from '@gridkeeper/domain/cases/holders.ts';
import { note, notice, someone, tell } from '@gridkeeper/domain/cases/testing/story.ts';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

const inArea = { gridId: 'area-2', areaIds: ['street', 'community', 'area-2'], zone: 'community' };

/** Called in on Monday 21 September 2026 at nine. */
function called(category: string | null, severity = 'general', moment = '2026-09-21 09:00') {
  const story = tell(pack);
  story.report(moment, { category, severity, source: 'hotline', place: inArea }, ['reporter', 'taker']);
  return story;
}

/** In hand since half past nine, answered on Wednesday the 23rd. */
function toBeTold(category: string, severity = 'general') {
  const story = called(category, severity);
  story.act('2026-09-21 09:05', 'taker', 'dispatch');
  story.act('2026-09-21 09:30', 'lead-unit', 'accept');
  story.act('2026-09-21 15:00', 'lead-unit', 'feedback', { outcome: 'solved' });
  return story;
}

/** Who is told of an action of a case of that tier, beyond those whose turn it is. */
function told(action: string, severity: string): readonly string[] {
  return pack.notices
    .filter((rule) => rule.on.some((kind) => kind === action) && (rule.only?.severities ?? [severity]).includes(severity))
    .flatMap((rule) => rule.tell);
}

describe('F3.3 first person asked is responsible 首问负责, answer recorded', () => {
  it('answered at once: not without the answer in writing', () => {
    const story = tell(pack);
    const answered = { category: 'how-to-apply', source: 'hotline', solvedOnTheSpot: true, outcome: 'explained', place: inArea } as const;
    expect(() => story.report('2026-09-21 09:00', answered, ['taker'])).toThrow('note');
    story.report('2026-09-21 09:00', { ...answered, contents: [note] }, ['taker']);
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'explained', takerId: 'person-1' });
  });

  it('or he stays the one: named in the case until it is closed, whoever handles it', () => {
    const story = toBeTold('rubbish');
    expect(someone).toMatchObject({ personId: 'person-1' });
    expect(story.state()).toMatchObject({ state: 'to-be-told', takerId: 'person-1', leadUnit: 'environment-section' });
    const post: ActorPost = {
      role: 'section-member',
      level: null,
      capabilities: ['case.report'],
      areaId: null,
      unitCode: 'service-section',
    };
    expect(holdersOf({ personId: 'person-1', posts: [post] }, story.state(), pack)).toEqual(['taker']);
    expect(holdersOf({ personId: 'person-2', posts: [post] }, story.state(), pack)).toEqual([]);
    expect(story.can('2026-09-21 15:30', 'taker')).toEqual(['pass', 'rework', 'urge']);
    expect(story.can('2026-09-21 15:30', 'lead-unit')).toEqual([]);
  });

  it('may ask after it meanwhile', () => {
    const story = called('rubbish');
    story.act('2026-09-21 09:05', 'taker', 'dispatch');
    expect(story.can('2026-09-21 10:00', 'taker')).toEqual(['urge']);
    expect(story.refused('2026-09-21 10:00', 'taker', 'urge', { contents: [] })?.values).toEqual({ requirement: 'note' });
  });

  it('what a resident wrote himself has nobody who took it; then the hotline tells him', () => {
    const story = tell(pack);
    story.report('2026-09-21 09:00', { category: 'lamps', place: inArea });
    story.act('2026-09-21 09:05', 'centre', 'dispatch');
    story.act('2026-09-21 09:30', 'lead-unit', 'accept');
    story.act('2026-09-21 15:00', 'lead-unit', 'feedback', { outcome: 'solved' });
    expect(story.state().takerId).toBeNull();
    story.act('2026-09-21 15:30', 'centre', 'pass');
    expect(story.state().state).toBe('closed');
  });
});

describe('F3.5 four tiers: general, area, whole, major or sudden', () => {
  it('said with the call, or afterwards by whoever took it', () => {
    expect(pack.severities.map((tier) => [tier.code, tier.clause])).toEqual([
      ['general', 'F3.5'],
      ['area', 'F3.5'],
      ['whole', 'F3.5'],
      ['major', 'F3.5'],
    ]);
    expect(called('sewage', 'area').state().severity).toBe('area');
    const story = called('sewage');
    story.act('2026-09-21 09:10', 'taker', 'correct', { severity: 'whole' });
    expect(story.state()).toMatchObject({ state: 'received', severity: 'whole' });
  });

  it('what is major goes to the emergency group whatever it is, and whoever leads knows at once', () => {
    const story = called('lifts', 'major');
    expect(told('report', 'major')).toEqual(['leader']);
    expect(told('report', 'whole')).toEqual([]);
    story.act('2026-09-21 09:03', 'taker', 'dispatch');
    expect(story.state()).toMatchObject({ state: 'assigned', leadUnit: 'emergency-group' });
  });

  it('only what is major is reported to the street (setting)', () => {
    const story = called('fire-gas', 'major');
    story.act('2026-09-21 09:03', 'centre', 'escalate');
    expect(story.state()).toMatchObject({ state: 'with-street', leadUnit: 'street' });
    story.act('2026-09-21 11:00', 'higher', 'feedback', { outcome: 'solved' });
    expect(story.state().state).toBe('to-be-told');
    for (const tier of ['general', 'area', 'whole'])
      expect(called('fire-gas', tier).can('2026-09-21 09:03', 'centre')).not.toContain('escalate');
  });

  it.each([
    ['general', '2026-09-24 17:30'],
    ['area', '2026-09-29 17:30'], // Mid-Autumn on Friday 25 September
    ['whole', '2026-09-29 17:30'],
    ['major', '2026-09-22 09:30'],
  ])('all limits are settings, by tier: %s by %s', (tier, due) => {
    const story = called('charging', tier);
    story.act('2026-09-21 09:05', 'taker', 'dispatch');
    story.act('2026-09-21 09:30', 'lead-unit', 'accept');
    expect(story.clock('2026-09-21 09:30', 'handling')?.due).toBe(due);
    expect(new Set(pack.clocks.map((clock) => clock.clause))).toEqual(new Set(['setting']));
  });
});

describe('F3.10 the first to take an assignment answers for it', () => {
  it('nobody feeds back before somebody took it; once taken nobody takes it again', () => {
    const story = called('lamps');
    story.act('2026-09-21 09:05', 'taker', 'dispatch');
    expect(story.can('2026-09-21 09:10', 'lead-unit')).toEqual(['accept', 'reject']);
    expect(story.state().handlerId).toBeNull();
    story.act('2026-09-21 09:30', 'lead-unit', 'accept');
    expect(story.state()).toMatchObject({ state: 'in-hand', handlerId: 'person-1' });
    expect(story.refused('2026-09-21 09:31', 'lead-unit', 'accept')?.code).toBe('case-action-not-possible');
    expect(pack.slips.find((slip) => slip.on.includes('accept'))?.facts).toContain('by');
  });

  it('given to another section, that one has its own', () => {
    const story = called('lamps');
    story.act('2026-09-21 09:05', 'taker', 'dispatch');
    story.act('2026-09-21 09:30', 'lead-unit', 'accept');
    story.act('2026-09-21 10:00', 'centre', 'reassign', { unit: 'service-section' });
    expect(story.state()).toMatchObject({ state: 'assigned', handlerId: null });
  });
});

describe('F3.11 result told in each tier', () => {
  it('general: the caller, in writing', () => {
    const story = toBeTold('rubbish');
    expect(story.refused('2026-09-21 16:00', 'taker', 'pass', { contents: [] })?.values).toEqual({ requirement: 'note' });
    story.act('2026-09-21 16:00', 'taker', 'pass');
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved', shown: [] });
  });

  it('area: the caller, and its residents through their worker', () => {
    const story = toBeTold('rubbish', 'area');
    expect(story.can('2026-09-21 16:00', 'taker')).toEqual(['close', 'rework', 'urge']);
    story.act('2026-09-21 16:00', 'taker', 'close');
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved' });
    expect(told('close', 'area')).toEqual(['grid-worker']);
  });

  it.each(['whole', 'major'])('%s: the caller, and everybody on the notice board (F3.4)', (tier) => {
    const story = toBeTold('sewage', tier);
    expect(story.can('2026-09-21 16:00', 'taker')).toEqual(['publish', 'rework', 'urge']);
    expect(story.refused('2026-09-21 16:00', 'taker', 'publish')?.values).toEqual({ requirement: 'public-text' });
    story.act('2026-09-21 16:00', 'taker', 'publish', { contents: [note, notice] });
    expect(story.state()).toMatchObject({ state: 'closed', shown: [{ kind: 'notice', endedAt: null }] });
    expect(pack.slips.find((slip) => slip.on.includes('publish'))?.facts).toContain('public-text');
  });

  it('major: whoever leads, too', () => {
    expect(told('publish', 'major')).toContain('leader');
    expect(told('publish', 'whole')).toEqual([]);
  });

  it('in every tier the note is what the caller reads', () => {
    const telling = pack.workflows.flatMap((workflow) => workflow.states.filter((state) => state.code === 'to-be-told'));
    const closing = telling.flatMap((state) => state.actions.filter((action) => action.to === 'closed'));
    expect(closing.map((action) => [action.kind, action.tellsReporter])).toEqual([
      ['pass', true],
      ['close', true],
      ['publish', true],
      ['pass', true],
    ]);
  });

  it('a dispute is told to those concerned, whatever its tier, and never put on a board', () => {
    const story = toBeTold('neighbours', 'whole');
    expect(story.state().restricted).toBe(true);
    expect(story.refused('2026-09-21 16:00', 'taker', 'pass', { contents: [note, notice] })?.code).toBe('case-never-public');
    story.act('2026-09-21 16:00', 'taker', 'pass');
    expect(story.state()).toMatchObject({ state: 'closed', shown: [] });
  });

  it('Z1: a caller who is not satisfied calls again, and it is handled again', () => {
    const story = toBeTold('rubbish');
    story.act('2026-09-21 16:00', 'taker', 'pass');
    story.act('2026-10-12 10:00', 'centre', 'contest');
    expect(story.state()).toMatchObject({ state: 'received', contests: 1, outcome: null });
  });
});

describe('F3: nobody is listed', () => {
  it('no form asks about a person', () => {
    expect(pack.forms.flatMap((form) => form.fields).filter((field) => field.about === 'person')).toEqual([]);
  });
});
