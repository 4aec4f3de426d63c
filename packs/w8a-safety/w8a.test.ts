import { form, note, photo, tell } from '@gridkeeper/domain/cases/testing/story.ts';
import { describe, expect, it } from 'vitest';
import { listed, ordered, pack, place, seen, withUnit } from './w8a-story.ts';

describe('W8a.4 rectified on the spot', () => {
  it('by the inspector who finds it, with a photo', () => {
    const story = tell(pack);
    story.report('2026-09-21 09:00', { category: 'signs', solvedOnTheSpot: true, contents: [photo], place }, ['grid-worker']);
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved' });
  });

  it('before the eyes of the department, and looked at again', () => {
    const story = withUnit();
    expect(story.refused('2026-09-21 14:00', 'lead-unit', 'feedback', { outcome: 'solved' })?.values).toEqual({ requirement: 'photo' });
    story.act('2026-09-21 14:00', 'lead-unit', 'feedback', seen);
    expect(story.state().state).toBe('re-check');
    story.act('2026-09-22 10:00', 'checker', 'pass', { contents: [note, photo] });
    expect(story.state()).toMatchObject({ state: 'closed', outcome: 'solved' });
  });

  it('a major hazard never is', () => {
    expect(withUnit('chemicals', 'major').can('2026-09-21 14:00', 'lead-unit')).not.toContain('feedback');
    const story = tell(pack);
    story.report('2026-09-21 09:00', { category: 'chemicals', place });
    story.act('2026-09-21 10:00', 'centre', 'correct', { severity: 'major' });
    expect(story.can('2026-09-21 10:30', 'grid-worker')).not.toContain('solve-on-the-spot');
  });
});

describe('W8a.4 or by a deadline', () => {
  it('no order without a day', () => {
    const story = withUnit();
    expect(story.refused('2026-09-21 14:00', 'lead-unit', 'suspend', { contents: [form] })?.values).toEqual({ requirement: 'until' });
    expect(story.refused('2026-09-21 14:00', 'lead-unit', 'suspend', { until: '2026-09-21', contents: [form] })?.code).toBe(
      'case-date-invalid',
    );
  });

  it('the day of the order is the limit, whatever else is written; over it the leader is told', () => {
    const story = ordered('2026-10-16');
    expect(story.state()).toMatchObject({ state: 'rectifying', leadUnit: 'emergency' });
    expect(story.clocks('2026-09-22 10:00').map((clock) => clock.code)).toEqual(['rectification']);
    expect(story.clock('2026-09-22 10:00', 'rectification')).toMatchObject({ due: '2026-10-16 23:59', paused: false });
    story.tick('2026-10-16 23:59');
    expect(story.state().overdue).toEqual([]);
    expect(story.tick('2026-10-17 00:01')).toContain('rectification: limit');
    const limit = pack.clocks.find((clock) => clock.code === 'rectification')?.ladder.find((step) => step.does === 'overdue');
    expect(limit?.tell).toContain('leader');
  });

  it('it cannot be moved or handed on: rectified, or passed up', () => {
    const story = ordered();
    expect(story.can('2026-09-22 10:00', 'lead-unit')).toEqual(['feedback', 'record', 'progress']);
    expect(story.can('2026-09-22 10:00', 'centre')).toEqual(['escalate', 'urge']);
  });

  it('an order is printed, with the day and the measures on it', () => {
    const slip = pack.slips.find((one) => one.on.includes('suspend'));
    expect(slip?.facts).toEqual(expect.arrayContaining(['place', 'until', 'form']));
  });
});

describe('W8a.5 safety measures until it is rectified', () => {
  it('no deadline without them', () => {
    const refused = withUnit().refused('2026-09-21 14:00', 'lead-unit', 'suspend', { until: '2026-10-16' });
    expect(refused?.values).toEqual({ requirement: 'form' });
    const sheet = pack.forms.find((one) => one.code === 'interim-measures');
    expect(sheet?.fields.filter((field) => field.required).map((field) => field.code)).toEqual(['rectify', 'measures', 'stop']);
    const orders = pack.workflows.flatMap(({ states }) =>
      states.flatMap(({ actions }) => actions.filter(({ kind }) => kind === 'suspend')),
    );
    expect(orders.map((action) => action.forms)).toEqual([['interim-measures'], ['interim-measures']]);
  });

  it('they can be changed meanwhile, and the deadline stays', () => {
    const story = ordered('2026-10-16');
    story.act('2026-09-28 10:00', 'lead-unit', 'record', { contents: [form] });
    expect(story.state().state).toBe('rectifying');
    expect(story.clock('2026-09-28 10:00', 'rectification')?.due).toBe('2026-10-16 23:59');
  });
});

describe('checked again (setting)', () => {
  it('by an inspector on site within the office’s 3 working days, and never by who ordered it', () => {
    const story = ordered();
    story.act('2026-10-12 10:00', 'lead-unit', 'feedback', seen);
    expect(story.clock('2026-10-12 10:00', 're-check')?.due).toBe('2026-10-15 23:59');
    expect(story.can('2026-10-12 11:00', 'lead-unit')).toEqual([]);
    expect(story.refused('2026-10-12 11:00', 'checker', 'pass')?.values).toEqual({ requirement: 'photo' });
  });

  it('what was not rectified gets another order with another day and its measures', () => {
    const story = ordered();
    story.act('2026-10-12 10:00', 'lead-unit', 'feedback', seen);
    story.act('2026-10-13 10:00', 'checker', 'rework');
    expect(story.state()).toMatchObject({ state: 'to-order', leadUnit: 'emergency', reworks: 1 });
    expect(story.can('2026-10-13 11:00', 'lead-unit')).toEqual(['suspend']);
    story.act('2026-10-13 11:00', 'lead-unit', 'suspend', { until: '2026-10-30', contents: [form] });
    expect(story.clock('2026-10-13 11:00', 'rectification')?.due).toBe('2026-10-30 23:59');
  });
});

describe('W8a.6 passed up', () => {
  it('from the office, the department or under an order, and the result from above is checked again', () => {
    for (const story of [withUnit(), ordered(), listed()]) {
      story.act('2026-09-23 10:00', 'centre', 'escalate');
      expect(story.state()).toMatchObject({ state: 'passed-up', leadUnit: 'above' });
      story.act('2026-10-09 10:00', 'higher', 'feedback', { outcome: 'solved' });
      expect(story.state().state).toBe('re-check');
    }
  });

  it('what is found not rectified there can go up again, or to another department', () => {
    const story = withUnit();
    story.act('2026-09-23 10:00', 'centre', 'escalate');
    story.act('2026-10-09 10:00', 'higher', 'feedback', { outcome: 'solved' });
    story.act('2026-10-10 10:00', 'checker', 'rework');
    expect(story.can('2026-10-10 11:00', 'centre')).toEqual(['reassign', 'escalate', 'urge']);
    story.act('2026-10-10 11:00', 'centre', 'reassign', { unit: 'fire' });
    expect(story.state()).toMatchObject({ state: 'with-unit', leadUnit: 'fire' });
  });
});
