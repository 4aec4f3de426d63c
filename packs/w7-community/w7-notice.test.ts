import { note, notice } from '@gridkeeper/domain/cases/testing/story.ts';
import { describe, expect, it } from 'vitest';
import { beforeTheCommunity, onNotice, onNoticeAtTown, pack, reported } from './w7-story.ts';

describe('W7.4 approval: accept → review → district approval, with public notice at community and town', () => {
  it('accepted, reviewed by the community, on notice there until the day that was chosen', () => {
    const story = reported('hardship-relief');
    expect(story.state()).toMatchObject({ workflow: 'approval', state: 'applied' });
    story.act('2026-09-21 10:00', 'centre', 'register');
    expect(story.state().state).toBe('first-review');
    const lacking = (extra: object) => story.refused('2026-09-22 10:00', 'centre', 'publish', extra)?.values;
    expect(lacking({ contents: [notice] })).toEqual({ requirement: 'until' });
    expect(lacking({ until: '2026-09-29', contents: [note] })).toEqual({ requirement: 'public-text' });
    story.act('2026-09-22 10:00', 'centre', 'publish', { until: '2026-09-29', contents: [notice] });
    expect(story.state()).toMatchObject({ state: 'community-notice', level: 'community' });
    expect(story.clock('2026-09-22 10:00', 'notice')?.due).toBe('2026-09-29 17:30');
    expect(story.state().shown).toMatchObject([{ kind: 'notice', until: '2026-09-29', boards: ['community'], endedAt: null }]);
  });

  it('a notice must hang its time: nothing goes up before its last day is over, at the community or at the town', () => {
    const community = onNotice();
    expect(community.refused('2026-09-29 17:30', 'centre', 'escalate')?.code).toBe('case-too-early');
    expect(community.can('2026-09-29 17:30', 'centre')).toEqual(['object']);
    community.act('2026-09-29 17:31', 'centre', 'escalate');
    const town = onNoticeAtTown();
    expect(town.refused('2026-10-19 10:00', 'centre', 'escalate')?.code).toBe('case-too-early');
    town.act('2026-10-20 09:00', 'centre', 'escalate');
    expect(town.state().state).toBe('with-district');
  });

  it('any resident may object as long as it hangs, and not afterwards', () => {
    const story = onNotice();
    expect(story.can('2026-09-29 17:00', 'resident')).toEqual(['object']);
    expect(story.refused('2026-09-29 17:31', 'resident', 'object')?.code).toBe('case-too-late');
    story.act('2026-09-29 17:00', 'resident', 'object');
    expect(story.state()).toMatchObject({ state: 'community-objection', objections: 1 });
    expect(story.state().shown[0]?.endedAt).not.toBeNull(); // it is taken down while it is looked into
    const town = onNoticeAtTown();
    town.act('2026-10-13 10:00', 'resident', 'object');
    expect(town.state()).toMatchObject({ state: 'town-objection', objections: 1 });
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
    story.act('2026-10-12 10:00', 'centre', 'publish', { until: '2026-10-19', contents: [notice] });
    expect(story.state()).toMatchObject({ state: 'town-notice', level: 'town' });
    expect(story.clock('2026-10-12 10:00', 'notice')?.due).toBe('2026-10-19 17:30');
    expect(story.state().shown).toMatchObject([{ boards: ['street'], endedAt: null }]);
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
    story.act('2026-09-28 10:00', 'centre', 'publish', { until: '2026-10-12', contents: [notice] });
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
    expect(pack.slips).toMatchObject([{ on: ['publish'], facts: ['number', 'category', 'public-text', 'until'] }]);
  });

  it('who applied reads why it was not accepted, not passed, and what is missing', () => {
    const approval = pack.workflows.find((workflow) => workflow.code === 'approval');
    const told = approval?.states.flatMap((state) =>
      state.actions.filter((one) => one.tellsReporter).map((one) => `${state.code} ${one.kind}`),
    );
    expect(told).toEqual(['applied ask', 'applied close', 'first-review close', 'community-objection close', 'answered close']);
    expect(
      reported('minimum-income').refused('2026-09-21 10:00', 'centre', 'close', { outcome: 'explained', contents: [] })?.values,
    ).toEqual({
      requirement: 'note',
    });
  });
});
