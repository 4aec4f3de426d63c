import { form, note, notice, photo } from '@gridkeeper/domain/cases/testing/story.ts';
import { describe, expect, it } from 'vitest';
import { pack, partsOf, reported } from './w4-story.ts';

describe('W4.1 groups of 200 households; village and area grids, 8 areas', () => {
  it('200 households are in bounds, and those of two groups are not', () => {
    const households = pack.gridKinds[0]?.households;
    expect(households?.min).toBeLessThan(200);
    expect(households?.max).toBeGreaterThan(200);
    expect(households?.max).toBeLessThan(400);
  });

  it('of 8 areas each has what lies in it, and nothing of the other seven', () => {
    const areas = Array.from({ length: 8 }, (_, index) => `area-${index + 1}`);
    for (const area of areas) {
      const story = reported('rubbish', '2026-09-21 09:00', area);
      story.act('2026-09-21 10:00', 'centre', 'escalate', { contents: [form] });
      expect(areas.filter((one) => partsOf(story.state(), 'area-operator', one).includes('centre'))).toEqual([area]);
    }
    expect(pack.units.filter((unit) => unit.kind === 'territory').map((unit) => unit.area)).toEqual(['community', 'management-area']);
  });
});

describe('W4.2 teams of at least 5', () => {
  it('a group with four has too few', () => {
    expect(pack.gridKinds.map((kind) => kind.workers?.min)).toEqual([5]);
  });
});

describe('W4.4 four must be there 四必到', () => {
  it('emergency, major project, urgent need; the fourth is left out', () => {
    const items = pack.categories.filter((category) => category.parent === 'must-be-there');
    expect(items.map((category) => category.code)).toEqual(['emergency', 'major-project', 'urgent-need']);
    expect(items.every((category) => category.workflow === 'must-be-there')).toBe(true);
  });

  it('the team and the stationed official are called at once', () => {
    const rule = pack.notices.find((one) => one.code === 'must-be-there');
    expect(rule).toMatchObject({ on: ['report'], tell: ['grid-worker'] });
    expect(rule?.only?.categories).toEqual(['emergency', 'major-project', 'urgent-need']);
    const state = reported('emergency').state();
    for (const code of ['team-member', 'stationed-official']) expect(partsOf(state, code, 'village'), code).toContain('grid-worker');
  });

  it('nothing is given out before somebody was there, with a photo of it', () => {
    const story = reported('emergency', '2026-10-03 22:00'); // a Saturday night in the National Day holiday
    expect(story.refused('2026-10-03 22:05', 'centre', 'dispatch')?.code).toBe('case-action-not-possible');
    expect(story.refused('2026-10-03 22:20', 'grid-worker', 'verify')?.values).toEqual({ requirement: 'photo' });
    story.act('2026-10-03 22:20', 'grid-worker', 'verify', { contents: [note, photo] });
    story.act('2026-10-03 22:30', 'centre', 'dispatch');
    expect(story.state()).toMatchObject({ state: 'assigned', leadUnit: 'village-committee' });
  });

  it('how soon is a setting: an hour, by night too; a working day at a project', () => {
    const night = '2026-10-03 22:00';
    expect(reported('urgent-need', night).clock(night, 'arrival')?.due).toBe('2026-10-03 23:00');
    expect(reported('major-project', night).clock(night, 'arrival')?.due).toBe('2026-10-08 18:00');
    const story = reported('emergency', night);
    expect(story.tick('2026-10-03 23:01')).toEqual(['arrival: warn', 'arrival: limit']);
  });
});

describe('W4.7 unit, process and result public', () => {
  function fedBack(category?: string) {
    const story = reported(category);
    story.act('2026-09-21 10:00', 'centre', 'dispatch');
    story.act('2026-09-24 10:00', 'lead-unit', 'feedback', { outcome: 'solved' });
    return story;
  }

  it('nothing that was assigned is closed unless all three are said and posted in the village', () => {
    const story = fedBack();
    expect(story.can('2026-09-24 14:30', 'centre')).toEqual(['publish', 'rework', 'urge']);
    expect(story.refused('2026-09-24 14:30', 'centre', 'publish', { contents: [notice] })?.values).toEqual({ requirement: 'form' });
    expect(story.refused('2026-09-24 14:30', 'centre', 'publish', { contents: [form] })?.values).toEqual({ requirement: 'public-text' });
    story.act('2026-09-24 14:30', 'centre', 'publish', { contents: [form, notice] });
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved' });
    expect(story.state().shown).toMatchObject([{ kind: 'notice', boards: ['community'], endedAt: null }]);
    const asked = pack.forms.find((one) => one.code === 'made-public')?.fields;
    expect(asked?.map((field) => [field.code, field.required])).toEqual([
      ['unit', true],
      ['process', true],
      ['result', true],
    ]);
  });

  it('a dispute is told to those concerned and never posted', () => {
    const story = fedBack('neighbours');
    expect(story.state().restricted).toBe(true);
    expect(story.can('2026-09-24 14:30', 'centre')).toEqual(['pass', 'rework', 'urge']);
    story.act('2026-09-24 14:30', 'centre', 'pass');
    expect(story.state()).toMatchObject({ state: 'closed', shown: [] });
  });

  it('Z1: not solved after all, it is assigned anew and the notice comes down', () => {
    const story = fedBack();
    story.act('2026-09-24 14:30', 'centre', 'publish', { contents: [form, notice] });
    story.act('2026-12-24 10:00', 'reporter', 'contest');
    expect(story.state()).toMatchObject({ state: 'reported', contests: 1, outcome: null });
    expect(story.state().shown[0]?.endedAt).not.toBeNull();
  });
});

describe('W4: nobody is listed', () => {
  it('no form asks about a person, and a visit is a thing that one asks for', () => {
    expect(pack.forms.flatMap((one) => one.fields).filter((field) => field.about === 'person')).toEqual([]);
    expect(pack.categories.find((category) => category.code === 'visit-wished')).toMatchObject({ portal: true, parent: 'livelihood' });
  });
});
