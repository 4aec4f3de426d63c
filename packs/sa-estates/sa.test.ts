import { fileURLToPath } from 'node:url';
import { formFaults } from '@gridkeeper/domain/cases/form.ts';
import { form, note, photo, tell } from '@gridkeeper/domain/cases/testing/story.ts';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

const estate = { gridId: 'estate', areaIds: ['district', 'street', 'community', 'estate'], zone: 'district' };
const filled = { contents: [form] };
const done = { outcome: 'solved', contents: [note, photo] } as const;

function formOf(code: string) {
  const found = pack.forms.find((one) => one.code === code);
  if (!found) throw new Error(`no form ${code}`);
  return found;
}

/** An estate on the survey list on Monday 6 July 2026. */
function listed() {
  const story = tell(pack);
  story.report('2026-07-06 09:00', { category: 'property-company', place: estate }, []);
  story.act('2026-07-06 10:00', 'centre', 'verify', filled);
  return story;
}

function atAcceptance() {
  const story = listed();
  story.act('2026-07-07 10:00', 'centre', 'dispatch');
  story.act('2026-08-03 10:00', 'lead-unit', 'record', filled);
  story.act('2026-08-05 10:00', 'centre', 'record', filled);
  story.act('2026-09-21 10:00', 'lead-unit', 'feedback', done);
  return story;
}

describe('S-A.1 survey list', () => {
  it('no estate comes on the list without its survey, which asks about the estate and nobody in it', () => {
    const story = tell(pack);
    story.report('2026-07-06 09:00', { category: 'property-company', place: estate });
    expect(story.refused('2026-07-06 10:00', 'centre', 'verify')?.values).toEqual({ requirement: 'form' });
    story.act('2026-07-06 10:00', 'centre', 'verify', filled);
    expect(story.state().state).toBe('on-list');
    expect(pack.forms.flatMap(({ fields }) => fields).filter((field) => field.about === 'person')).toEqual([]);
  });

  it('each entry of the list is a paper, and each estate a grid', () => {
    expect(pack.slips.find((slip) => slip.on.includes('verify'))?.facts).toEqual(['number', 'category', 'place', 'form', 'by']);
    expect(pack.gridKinds).toMatchObject([{ code: 'base', clause: 'S-A.1', households: null, persons: null, workers: null }]);
  });

  it('the community of the estate leads, with street and housing department beside it', () => {
    const story = listed();
    story.act('2026-07-07 10:00', 'centre', 'dispatch');
    expect(story.state()).toMatchObject({ state: 'chartering', leadUnit: 'community', assisting: ['street', 'housing'] });
  });
});

describe('S-A.2 charter of an estate', () => {
  it('says fees and items, or it is none', () => {
    const charter = formOf('charter');
    const whole = { items: '保洁、门岗、公共照明', fees: '每月每户，按议定标准', 'agreed-on': '2026-08-01' };
    expect(formFaults(charter, whole)).toEqual([]);
    expect(formFaults(charter, { ...whole, fees: '' })).toEqual(['fees']);
    expect(formFaults(charter, { ...whole, items: '' })).toEqual(['items']);
  });

  it('is brought by who leads, and can be sent back as incomplete', () => {
    const story = listed();
    story.act('2026-07-07 10:00', 'centre', 'dispatch');
    expect(story.refused('2026-08-03 10:00', 'centre', 'record', filled)?.code).toBe('case-not-yours');
    story.act('2026-08-03 10:00', 'lead-unit', 'record', filled);
    story.act('2026-08-04 10:00', 'centre', 'return');
    expect(story.state()).toMatchObject({ state: 'chartering', leadUnit: 'community' });
  });
});

describe('S-A.3 three first-then rules (which three they are: setting)', () => {
  it('first the list, then the charter', () => {
    const story = tell(pack);
    story.report('2026-07-06 09:00', { category: 'property-company', place: estate });
    expect(story.refused('2026-07-06 10:00', 'centre', 'dispatch')?.code).toBe('case-action-not-possible');
  });

  it('first the charter, then money and works', () => {
    const story = listed();
    story.act('2026-07-07 10:00', 'centre', 'dispatch');
    expect(story.can('2026-07-08 10:00', 'centre')).toEqual(['urge']);
    expect(story.refused('2026-07-08 10:00', 'lead-unit', 'feedback', done)?.code).toBe('case-action-not-possible');
  });

  it('first acceptance, then the rest of the money', () => {
    const story = atAcceptance();
    expect(story.refused('2026-09-22 10:00', 'centre', 'close', filled)?.code).toBe('case-action-not-possible');
    story.act('2026-09-22 10:00', 'checker', 'pass', filled);
    expect(story.can('2026-09-22 11:00', 'centre')).toEqual(['close', 'urge']);
  });
});

describe('S-A.4 funds: half now, the rest after acceptance', () => {
  it('either payment is half, neither more nor less', () => {
    const paid = { amount: 150_000, 'paid-on': '2026-08-05' };
    expect(formFaults(formOf('payment'), { ...paid, share: 50 })).toEqual([]);
    for (const share of [49, 51, 100]) expect(formFaults(formOf('payment'), { ...paid, share })).toEqual(['share']);
    const payments = pack.workflows.flatMap(({ states }) =>
      states.flatMap(({ code, actions }) =>
        actions.flatMap((action) => (action.forms.includes('payment') ? [`${code} ${action.kind}`] : [])),
      ),
    );
    expect(payments).toEqual(['first-half record', 'rest close']);
  });

  it('from list to close, with both halves', () => {
    const story = atAcceptance();
    story.act('2026-09-24 10:00', 'checker', 'pass', filled);
    expect(story.refused('2026-09-28 10:00', 'centre', 'close')?.values).toEqual({ requirement: 'form' });
    story.act('2026-09-28 10:00', 'centre', 'close', filled);
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved', everOverdue: false });
  });
});

describe('S-A.5 questionnaire with a threshold of `__ %`', () => {
  it('the blank is the office’s to fill: it stands once, as a setting, never as the plan’s', () => {
    const bounds = pack.forms.flatMap(({ clause, fields }) =>
      fields.filter(({ code }) => code === 'satisfied').map(({ min }) => [clause, min]),
    );
    expect(bounds).toEqual([
      ['setting', 80],
      ['S-A.6', 0],
    ]);
  });

  it('below it nobody can accept', () => {
    const poll = { 'handed-out': 200, returned: 180 };
    const { min } = formOf('threshold').fields.find((field) => field.code === 'satisfied') ?? { min: null };
    expect(formFaults(formOf('threshold'), { ...poll, satisfied: Number(min) })).toEqual([]);
    expect(formFaults(formOf('threshold'), { ...poll, satisfied: Number(min) - 0.1 })).toEqual(['satisfied']);
    expect(atAcceptance().refused('2026-09-22 10:00', 'checker', 'pass')?.values).toEqual({ requirement: 'form' });
  });
});

describe('S-A.6 below it: make-up stage 补课, and acceptance again', () => {
  it('as often as it takes', () => {
    const story = atAcceptance();
    for (const [failed, made] of [
      ['2026-09-22 10:00', '2026-10-12 10:00'],
      ['2026-10-13 10:00', '2026-10-26 10:00'],
    ] as const) {
      story.act(failed, 'checker', 'rework', filled);
      expect(story.state()).toMatchObject({ state: 'make-up', leadUnit: 'community' });
      expect(story.refused(failed, 'centre', 'close', filled)?.code).toBe('case-action-not-possible');
      story.act(made, 'lead-unit', 'feedback', done);
      expect(story.state().state).toBe('acceptance');
    }
    story.act('2026-10-27 10:00', 'checker', 'pass', filled);
    story.act('2026-10-28 10:00', 'centre', 'close', filled);
    expect(story.state()).toMatchObject({ state: 'closed', reworks: 2 });
  });

  it('what falls short is written down and printed', () => {
    expect(formFaults(formOf('make-up'), {})).toEqual(['lacking']);
    expect(pack.slips.find((slip) => slip.on.includes('rework'))).toMatchObject({ clause: 'S-A.6' });
    expect(pack.notices.find((notice) => notice.on.includes('rework'))?.tell).toEqual(['lead-unit', 'centre']);
  });
});

describe('S-A gives no days', () => {
  it('every limit is a setting', () => {
    expect(pack.clocks.every((clock) => clock.clause === 'setting')).toBe(true);
  });

  it('Z1: who lives there without service again brings it back to the beginning', () => {
    const story = atAcceptance();
    story.act('2026-09-24 10:00', 'checker', 'pass', filled);
    story.act('2026-09-28 10:00', 'centre', 'close', filled);
    story.act('2026-10-20 10:00', 'reporter', 'contest');
    expect(story.state()).toMatchObject({ state: 'reported', contests: 1, outcome: null });
  });
});
