import { fileURLToPath } from 'node:url';
import { formFaults } from '@gridkeeper/domain/cases/form.ts';
import { form, note, photo, tell } from '@gridkeeper/domain/cases/testing/story.ts';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

const inVillage = { gridId: 'grid', areaIds: ['town', 'village', 'grid'], zone: 'village' };
const filled = { contents: [form] };

function reported(category: string) {
  const story = tell(pack);
  story.report('2026-09-07 09:00', { category, place: inVillage });
  return story;
}

function formOf(code: string) {
  const found = pack.forms.find((one) => one.code === code);
  if (!found) throw new Error(`no form ${code}`);
  return found;
}

/** What the standard asks of the twelve months before. */
const standard = { 'meeting-months': 12, 'check-months': 12, drills: 1, boards: 4, ledgers: 4 };

function faultsOf(change: Partial<typeof standard>) {
  return formFaults(formOf('own-review'), { ...standard, ...change });
}

describe('S17.1 grades 1, 2 and 3', () => {
  it('applied for by the village, reviewed on site by the town, confirmed by its leader', () => {
    const story = reported('grade-2');
    expect(story.can('2026-09-07 10:00', 'centre')).not.toContain('register');
    story.act('2026-09-07 10:00', 'centre', 'escalate', filled);
    expect(story.state()).toMatchObject({ state: 'applied', level: 'town' });
    story.act('2026-09-08 10:00', 'centre', 'register');
    expect(story.state()).toMatchObject({ state: 'reviewing', leadUnit: 'emergency', assisting: ['village'] });
    story.act('2026-09-15 10:00', 'lead-unit', 'feedback', { outcome: 'solved', contents: [form] });
    story.act('2026-09-16 10:00', 'leader', 'pass');
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved', everOverdue: false });
  });

  it('the review says which of the three it is, or that it is none yet', () => {
    const seen = { found: '台账齐全，演练有记录' };
    for (const grade of ['one', 'two', 'three', 'not-yet']) expect(formFaults(formOf('review'), { ...seen, grade })).toEqual([]);
    expect(formFaults(formOf('review'), { ...seen, grade: 'four' })).toEqual(['grade']);
  });

  it('no village is put forward without its own review', () => {
    expect(faultsOf({})).toEqual([]);
    expect(reported('grade-3').refused('2026-09-07 10:00', 'centre', 'escalate')?.values).toEqual({ requirement: 'form' });
  });

  it('a grade is a village’s, and no form asks about a person', () => {
    expect(pack.forms.flatMap(({ fields }) => fields).filter((field) => field.about === 'person')).toEqual([]);
  });
});

describe('S17.2 meeting and check at least once a month', () => {
  it('a village that left out a month is not put forward', () => {
    expect(faultsOf({ 'meeting-months': 11 })).toEqual(['meeting-months']);
    expect(faultsOf({ 'check-months': 11 })).toEqual(['check-months']);
  });

  it('what a check finds is put right on the spot', () => {
    const story = tell(pack);
    story.report('2026-09-07 09:00', { category: 'wiring', solvedOnTheSpot: true, contents: [photo], place: inVillage }, ['grid-worker']);
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved' });
  });

  it('or rectified by the village, and looked at again', () => {
    const story = reported('fire');
    story.act('2026-09-07 10:00', 'centre', 'dispatch');
    expect(story.state()).toMatchObject({ state: 'rectifying', leadUnit: 'village', level: 'village' });
    story.act('2026-09-10 10:00', 'lead-unit', 'feedback', { outcome: 'solved', contents: [form] });
    story.act('2026-09-11 10:00', 'checker', 'rework');
    story.act('2026-09-14 10:00', 'lead-unit', 'feedback', { outcome: 'solved', contents: [form] });
    story.act('2026-09-15 10:00', 'checker', 'pass', { contents: [note, photo] });
    expect(story.state()).toMatchObject({ state: 'closed', reworks: 1, everOverdue: false });
  });

  it('or goes up to the town, which has it rectified', () => {
    const story = reported('houses');
    story.act('2026-09-07 10:00', 'centre', 'escalate');
    story.act('2026-09-07 11:00', 'centre', 'dispatch');
    expect(story.state()).toMatchObject({ level: 'town', leadUnit: 'emergency', assisting: ['village'] });
    expect(story.clock('2026-09-07 11:00', 'rectification')?.due).toBe('2026-09-20 17:30'); // a Sunday that is worked
  });
});

describe('S17.3 drill at least once a year, S17.4 board at least 4 times a year', () => {
  it('fewer, and the village is not put forward', () => {
    expect(faultsOf({ drills: 0 })).toEqual(['drills']);
    expect(faultsOf({ boards: 3 })).toEqual(['boards']);
    expect(faultsOf({ drills: 3, boards: 6 })).toEqual([]);
  });
});

describe('S17.5 four ledgers', () => {
  it('all four are kept', () => {
    expect(faultsOf({ ledgers: 3 })).toEqual(['ledgers']);
  });

  it('the ledger of checks is made of the hazards: none is reported as rectified without its entry', () => {
    const story = reported('gas');
    story.act('2026-09-07 10:00', 'centre', 'dispatch');
    expect(story.refused('2026-09-10 10:00', 'lead-unit', 'feedback', { outcome: 'solved' })?.values).toEqual({ requirement: 'form' });
  });
});

describe('S17 sets no limits for hazards', () => {
  it('every one is a setting', () => {
    expect(pack.clocks.every((clock) => clock.clause === 'setting')).toBe(true);
  });
});
