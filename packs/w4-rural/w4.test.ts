import { fileURLToPath } from 'node:url';
import { type ActorPost, holdersOf } from '@gridkeeper/domain/cases/holders.ts';
import type { CaseState } from '@gridkeeper/domain/cases/state.ts';
import { form, note, notice, photo, tell } from '@gridkeeper/domain/cases/testing/story.ts';
import type { Holder } from '@gridkeeper/domain/policy/pack.ts';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

const lies = (area: string) => ({ gridId: 'group', areaIds: ['county', 'town', area, 'village', 'group'], zone: 'county-area' });

/** Reported on Monday 21 September 2026, unless another moment is given. */
function reported(category: string | null = 'village-road', moment = '2026-09-21 09:00', area = 'area-1') {
  const story = tell(pack);
  story.report(moment, { category, place: lies(area) });
  return story;
}

/** Up from the village over area and town to the county office, a day at each. */
function atCounty() {
  const story = reported();
  for (const day of ['21', '22', '23']) story.act(`2026-09-${day} 10:00`, 'centre', 'escalate', { contents: [form] });
  return story;
}

function slipsOf(actions: readonly string[]): readonly string[] {
  return actions.flatMap((action) => pack.slips.filter((slip) => slip.on.some((kind) => kind === action)).map((slip) => slip.label.zh));
}

function partsOf(state: CaseState, code: string, areaId: string): readonly Holder[] {
  const role = pack.roles.find((one) => one.code === code);
  if (!role) throw new Error(`no role ${code}`);
  const post: ActorPost = { role: code, level: role.level, capabilities: role.capabilities, areaId, unitCode: null };
  return holdersOf({ personId: 'somebody', posts: [post] }, state, pack);
}

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

describe('W4.10 four slips, village → area → town → county office', () => {
  it('申报单 交办单 催办单 反馈单: each is a step, and each step has its slip', () => {
    expect(slipsOf(['escalate', 'dispatch', 'urge', 'feedback'])).toEqual(['申报单', '交办单', '催办单', '反馈单']);
    expect(slipsOf(['reassign'])).toEqual(['交办单']);
    expect(pack.levels.map((level) => [level.code, level.area])).toEqual([
      ['village', 'community'],
      ['area', 'management-area'],
      ['town', 'street'],
      ['county', 'county'],
    ]);
  });

  it('up with a report slip at each level: what it is, what was done, what is wanted', () => {
    const story = reported();
    expect(story.refused('2026-09-21 10:00', 'centre', 'escalate')?.values).toEqual({ requirement: 'form' });
    const levels = ['21', '22', '23'].map((day) => {
      story.act(`2026-09-${day} 10:00`, 'centre', 'escalate', { contents: [form] });
      return story.state().level;
    });
    expect(levels).toEqual(['area', 'town', 'county']);
    expect(story.can('2026-09-24 10:00', 'centre')).not.toContain('escalate');
  });

  it('each level’s own operator has it, and no other', () => {
    const state = atCounty().state();
    expect(partsOf(state, 'county-operator', 'county')).toContain('centre');
    for (const code of ['village-operator', 'area-operator', 'town-operator'])
      expect(partsOf(state, code, 'county'), code).not.toContain('centre');
  });

  it.each([
    [0, 'village-committee'],
    [1, 'area-group'],
    [2, 'town-construction'],
    [3, 'county-construction'],
  ])('an assignment slip after %i report slips goes to %s', (ups, unit) => {
    const story = reported();
    for (const day of ['21', '22', '23'].slice(0, ups)) story.act(`2026-09-${day} 10:00`, 'centre', 'escalate', { contents: [form] });
    story.act('2026-09-24 09:00', 'centre', 'dispatch');
    expect(story.state()).toMatchObject({ state: 'assigned', leadUnit: unit });
  });

  it('urged as often as it takes, by the centre or a leader, always in writing', () => {
    const story = atCounty();
    story.act('2026-09-24 09:00', 'centre', 'dispatch');
    expect(story.refused('2026-09-28 09:00', 'centre', 'urge', { contents: [] })?.values).toEqual({ requirement: 'note' });
    story.act('2026-09-28 09:00', 'centre', 'urge');
    story.act('2026-09-30 09:00', 'leader', 'urge');
    expect(story.events.filter((event) => event.type === 'acted' && event.action === 'urge')).toHaveLength(2);
    expect(story.refused('2026-09-30 09:00', 'grid-worker', 'urge')?.code).toBe('case-not-yours');
  });

  it('down with a feedback slip from each level; only the village closes', () => {
    const story = atCounty();
    story.act('2026-09-24 09:00', 'centre', 'dispatch');
    story.act('2026-10-12 09:00', 'lead-unit', 'feedback', { outcome: 'solved' });
    const levels = ['12', '13', '14'].map((day) => {
      expect(story.can(`2026-10-${day} 10:00`, 'centre')).not.toContain('publish');
      story.act(`2026-10-${day} 10:00`, 'centre', 'feedback');
      return story.state().level;
    });
    expect(levels).toEqual(['town', 'area', 'village']);
    expect(story.can('2026-10-15 10:00', 'centre')).not.toContain('feedback');
    story.act('2026-10-15 10:00', 'centre', 'publish', { contents: [form, notice] });
    expect(story.state()).toMatchObject({ state: 'closed', level: 'village', outcome: 'solved' });
    expect(story.events.filter((event) => event.type === 'acted' && event.action === 'feedback')).toHaveLength(4);
  });

  it('all limits are settings: two working days at each level, five with village and area, ten with town and county', () => {
    const story = reported('water-supply', '2026-09-21 09:00');
    expect(story.clock('2026-09-21 09:00', 'declared')?.due).toBe('2026-09-23 18:00');
    story.act('2026-09-22 10:00', 'centre', 'escalate', { contents: [form] });
    expect(story.clock('2026-09-22 10:00', 'declared')?.due).toBe('2026-09-24 18:00');
    story.act('2026-09-22 11:00', 'centre', 'dispatch');
    expect(story.clock('2026-09-22 11:00', 'handling')?.due).toBe('2026-09-30 18:00'); // Mid-Autumn on Friday the 25th
    story.act('2026-09-23 09:00', 'lead-unit', 'reject');
    story.act('2026-09-23 10:00', 'centre', 'escalate', { contents: [form] });
    story.act('2026-09-24 09:00', 'centre', 'dispatch');
    expect(story.clock('2026-09-24 09:00', 'handling')?.due).toBe('2026-10-15 18:00'); // the make-up Saturday of 10 October counts
  });
});

describe('W4.11 weekly check', () => {
  it('every seven days whoever leads is reminded of what was assigned, again and again, and nobody is late by it', () => {
    const story = atCounty();
    story.act('2026-10-12 09:00', 'centre', 'dispatch');
    expect(story.clock('2026-10-12 09:00', 'weekly-check')?.due).toBe('2026-10-19 18:00');
    expect(story.tick('2026-10-19 18:01')).toContain('weekly-check: look');
    expect(story.state()).toMatchObject({ overdue: [], everOverdue: false });
    expect(story.tick('2026-10-26 18:02')).toContain('weekly-check: look');
    expect(story.state().overdue).toEqual(['handling']); // the ten days of the slip have passed; the week never makes anybody late
    expect(pack.clocks.filter((clock) => clock.clause !== 'setting').map((clock) => clock.code)).toEqual(['weekly-check']);
  });
});

describe('W4: nobody is listed', () => {
  it('no form asks about a person, and a visit is a thing that one asks for', () => {
    expect(pack.forms.flatMap((one) => one.fields).filter((field) => field.about === 'person')).toEqual([]);
    expect(pack.categories.find((category) => category.code === 'visit-wished')).toMatchObject({ portal: true, parent: 'livelihood' });
  });
});
