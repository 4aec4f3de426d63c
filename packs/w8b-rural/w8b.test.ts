import { fileURLToPath } from 'node:url';
import { type ActorPost, holdersOf } from '@gridkeeper/domain/cases/holders.ts';
import type { CaseState } from '@gridkeeper/domain/cases/state.ts';
import { form, note, notice, photo, tell } from '@gridkeeper/domain/cases/testing/story.ts';
import type { Holder } from '@gridkeeper/domain/policy/pack.ts';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

const place = { gridId: 'grid', areaIds: ['town', 'village', 'grid'], zone: 'whole' };

/** Proposed on Monday 21 September 2026 at nine. */
function reported(category: string | null) {
  const story = tell(pack);
  story.report('2026-09-21 09:00', { category, place });
  return story;
}

function announced() {
  const story = reported('road-works');
  story.act('2026-09-21 10:00', 'grid-worker', 'publish', { until: '2026-10-10', contents: [notice] });
  return story;
}

function heard() {
  const story = announced();
  story.act('2026-10-10 20:00', 'grid-worker', 'record', { contents: [form] });
  return story;
}

function partsOf(state: CaseState, code: string, areaId = 'grid'): readonly Holder[] {
  const role = pack.roles.find((one) => one.code === code);
  if (!role) throw new Error(`no role ${code}`);
  const post: ActorPost = { role: code, level: role.level, capabilities: role.capabilities, areaId, unitCode: null };
  return holdersOf({ personId: 'somebody', posts: [post] }, state, pack);
}

describe('W8b.1 three heads and one member 三长一员', () => {
  it('grid leader, street head, household head and instructor, and what each is to a matter of his grid', () => {
    const state = reported('rubbish').state();
    expect(partsOf(state, 'grid-leader')).toEqual(['centre']);
    expect(partsOf(state, 'grid-leader', 'another grid')).toEqual([]);
    expect(partsOf(state, 'street-head')).toEqual([]);
    expect(partsOf(state, 'household-head')).toEqual([]);
    expect(partsOf(state, 'instructor')).toEqual(['leader']);
  });

  it('the three heads report; the instructor guides and does nothing himself', () => {
    const can = (code: string) => pack.roles.find((role) => role.code === code)?.capabilities;
    for (const head of ['grid-leader', 'street-head', 'household-head']) expect(can(head), head).toContain('case.report');
    expect(can('instructor')).toEqual(['case.view', 'case.supervise']);
    expect(can('household-head')).toEqual(['case.report']);
  });
});

describe('W8b.2 200-300 households a grid; below 200: two grids', () => {
  it('the bounds of a grid, and of one of the two of a small village', () => {
    expect(pack.gridKinds.map((kind) => [kind.code, kind.households])).toEqual([
      ['base', { min: 200, max: 300 }],
      ['micro', { min: 1, max: 199 }],
    ]);
  });
});

describe('W8b.3 assistants 协管员 organise residents’ hearings on works and services', () => {
  it('all works and all services are heard, and nothing else is', () => {
    const heads = pack.categories.filter((category) => category.parent !== null && category.workflow === 'hearing');
    expect(new Set(heads.map((category) => category.parent))).toEqual(new Set(['works', 'public-services']));
    const others = pack.categories.filter(
      (category) => ['works', 'public-services'].includes(category.parent ?? '') && category.workflow !== 'hearing',
    );
    expect(others).toEqual([]);
  });

  it('nothing is given to a unit before it was heard', () => {
    const story = reported('road-works');
    for (const moment of ['2026-09-21 09:30', '2026-09-21 10:30']) {
      expect(story.refused(moment, 'centre', 'dispatch')?.code).toBe('case-action-not-possible');
      if (story.state().state === 'proposed')
        story.act('2026-09-21 10:00', 'grid-worker', 'publish', { until: '2026-10-10', contents: [notice] });
    }
    expect(story.state().state).toBe('announced');
  });

  it('the assistant announces and holds it: not the grid leader, not the street head', () => {
    const story = reported('road-works');
    expect(partsOf(story.state(), 'assistant')).toContain('grid-worker');
    for (const code of ['grid-leader', 'street-head', 'household-head', 'instructor', 'operator', 'town-leader'])
      expect(partsOf(story.state(), code), code).not.toContain('grid-worker');
    expect(story.refused('2026-09-21 10:00', 'centre', 'publish', { until: '2026-10-10', contents: [notice] })?.code).toBe(
      'case-not-yours',
    );
    expect(announced().refused('2026-10-10 20:00', 'centre', 'record', { contents: [form] })?.code).toBe('case-not-yours');
  });

  it('announced with its day, which is the limit; it can be put on another, announced like the first', () => {
    const lacking = (extra: object) => reported('road-works').refused('2026-09-21 10:00', 'grid-worker', 'publish', extra)?.values;
    expect(lacking({ contents: [notice] })).toEqual({ requirement: 'until' });
    expect(lacking({ until: '2026-10-10' })).toEqual({ requirement: 'public-text' });
    const story = announced();
    expect(story.clocks('2026-09-21 11:00').map((clock) => clock.code)).toEqual(['hearing']);
    expect(story.clock('2026-09-21 11:00', 'hearing')?.due).toBe('2026-10-10 23:59');
    story.act('2026-09-28 10:00', 'grid-worker', 'publish', { until: '2026-10-17', contents: [notice] });
    expect(story.state()).toMatchObject({ state: 'announced', shown: [{ until: '2026-10-17', boards: ['community'], endedAt: null }] });
    expect(story.clock('2026-09-28 11:00', 'hearing')?.due).toBe('2026-10-17 23:59');
    expect(story.tick('2026-10-18 00:01')).toContain('hearing: limit');
    expect(pack.slips.find((slip) => slip.on.includes('publish'))?.facts).toEqual(['number', 'category', 'public-text', 'until']);
  });

  it('residents speak beforehand, as many as will', () => {
    const story = announced();
    story.act('2026-09-22 10:00', 'reporter', 'object');
    story.act('2026-09-22 20:00', 'resident', 'object');
    story.act('2026-09-23 10:00', 'grid-worker', 'object');
    expect(story.state()).toMatchObject({ state: 'announced', objections: 3 });
    expect(story.refused('2026-10-11 00:01', 'resident', 'object')?.code).toBe('case-too-late'); // the day of the hearing is over
  });

  it('has its minutes: how many came, what was said and how it ended, and nobody’s name', () => {
    expect(announced().refused('2026-10-10 20:00', 'grid-worker', 'record', { contents: [note] })?.values).toEqual({ requirement: 'form' });
    const fields = pack.forms.find((one) => one.code === 'hearing')?.fields ?? [];
    expect(fields.filter((field) => field.required).map((field) => field.code)).toEqual(['held-on', 'came', 'said', 'conclusion']);
    expect(fields.some((field) => field.about === 'person')).toBe(false);
    expect(heard().state()).toMatchObject({ state: 'heard', phase: 'intake' });
  });

  it('what was agreed is done and checked', () => {
    const story = heard();
    story.act('2026-10-12 10:00', 'centre', 'dispatch');
    expect(story.state()).toMatchObject({ state: 'handling', leadUnit: 'construction', assisting: ['village'] });
    story.act('2026-11-12 10:00', 'lead-unit', 'feedback', { outcome: 'solved' });
    story.act('2026-11-13 10:00', 'checker', 'pass');
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved' });
  });

  it('what was not agreed is explained; or it is heard again', () => {
    const story = heard();
    expect(story.refused('2026-10-12 10:00', 'centre', 'close', { outcome: 'explained', contents: [] })?.values).toEqual({
      requirement: 'note',
    });
    story.act('2026-10-12 10:00', 'centre', 'close', { outcome: 'explained' });
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'explained' });
    const again = heard();
    again.act('2026-10-12 10:00', 'grid-worker', 'publish', { until: '2026-10-24', contents: [notice] });
    expect(again.clock('2026-10-12 11:00', 'hearing')?.due).toBe('2026-10-24 23:59');
  });
});

describe('the other matters of a village (setting)', () => {
  it('need no hearing: a unit within the office’s 7 working days, over the National Day of 2026', () => {
    const story = reported('rubbish');
    story.act('2026-09-30 10:00', 'centre', 'dispatch');
    expect(story.state()).toMatchObject({ workflow: 'ordinary', state: 'handling', leadUnit: 'village' });
    expect(story.clock('2026-09-30 10:00', 'handling')?.due).toBe('2026-10-15 23:59');
  });

  it('or the assistant solves it on the spot, with a photo', () => {
    const story = tell(pack);
    story.report('2026-09-21 09:00', { category: 'clutter', solvedOnTheSpot: true, contents: [photo], place }, ['grid-worker']);
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved' });
  });

  it('what turns out to be works is heard after all', () => {
    const story = reported(null);
    story.act('2026-09-21 10:00', 'centre', 'correct', { category: 'lighting-works' });
    expect(story.state()).toMatchObject({ workflow: 'hearing', state: 'proposed' });
  });
});

describe('W8b sets no limits in days or hours', () => {
  it('only the day of a hearing is the plan’s', () => {
    expect(pack.clocks.filter((clock) => clock.clause !== 'setting').map((clock) => clock.code)).toEqual(['hearing']);
  });
});
