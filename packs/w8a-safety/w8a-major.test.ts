import { form, note, notice, photo, tell } from '@gridkeeper/domain/cases/testing/story.ts';
import { describe, expect, it } from 'vitest';
import { pack, place, seen, withUnit } from './w8a-story.ts';

describe('W8a.7 a major hazard is listed 挂牌', () => {
  it('before anything is ordered, and by the leader', () => {
    const story = withUnit('chemicals', 'major');
    const order = { until: '2026-10-16', contents: [form] };
    expect(story.refused('2026-09-21 14:00', 'lead-unit', 'suspend', order)?.code).toBe('case-action-not-possible');
    expect(story.refused('2026-09-21 14:00', 'lead-unit', 'list')?.code).toBe('case-not-yours');
    story.act('2026-09-21 14:00', 'leader', 'list', { contents: [note, notice] });
    expect(story.state()).toMatchObject({ state: 'to-order', severity: 'major', leadUnit: 'emergency' });
    story.act('2026-09-21 15:00', 'lead-unit', 'suspend', order);
    expect(story.state().state).toBe('rectifying');
  });

  it('before the public: what it is and how one keeps safe, until it is checked and closed', () => {
    const story = withUnit('chemicals', 'major');
    expect(story.refused('2026-09-21 14:00', 'leader', 'list')?.values).toEqual({ requirement: 'public-text' });
    story.act('2026-09-21 14:00', 'leader', 'list', { contents: [note, notice] });
    story.act('2026-09-21 15:00', 'lead-unit', 'suspend', { until: '2026-10-16', contents: [form] });
    expect(story.state().shown).toMatchObject([{ kind: 'listing', endedAt: null }]);
    story.act('2026-10-12 10:00', 'lead-unit', 'feedback', seen);
    expect(story.state().shown[0]?.endedAt).toBeNull();
    story.act('2026-10-13 10:00', 'checker', 'pass', { contents: [note, photo] });
    expect(story.state().shown[0]?.endedAt).not.toBeNull();
    expect(pack.slips.find((slip) => slip.on.includes('list'))?.facts).not.toContain('text'); // nobody's own words hang there
  });

  it('said with the report by who finds it: then nothing is settled on the spot', () => {
    const story = tell(pack);
    const spot = { category: 'chemicals', severity: 'major', solvedOnTheSpot: true, contents: [photo], place };
    expect(() => story.report('2026-09-21 09:00', spot, ['grid-worker'])).toThrow('case-action-not-possible');
    story.report('2026-09-21 09:00', { ...spot, solvedOnTheSpot: false }, ['grid-worker']);
    expect(story.state().severity).toBe('major');
    expect(story.clock('2026-09-21 09:00', 'intake')?.due).toBe('2026-09-21 11:00'); // the office's two hours
  });

  it('an ordinary one is not', () => {
    expect(withUnit().refused('2026-09-21 14:00', 'leader', 'list')?.code).toBe('case-action-not-possible');
  });

  it('what turns out to be graver is listed too: the office says so, never the department', () => {
    const story = withUnit();
    expect(story.refused('2026-09-21 13:00', 'lead-unit', 'verify', { severity: 'major' })?.code).toBe('case-not-yours');
    story.act('2026-09-21 13:00', 'centre', 'verify', { severity: 'major' });
    expect(story.can('2026-09-21 14:00', 'leader')).toContain('list');
  });

  it('department, office and inspector are told', () => {
    expect(pack.notices.find((notice) => notice.on.includes('list'))?.tell).toEqual(['centre', 'lead-unit', 'grid-worker']);
  });
});

describe('W8a sets no limits in days or hours', () => {
  it('only the deadline is the plan’s', () => {
    expect(pack.clocks.filter((clock) => clock.clause !== 'setting').map((clock) => clock.code)).toEqual(['rectification']);
  });
});
