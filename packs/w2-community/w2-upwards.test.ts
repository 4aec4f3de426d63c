import { form } from '@gridkeeper/domain/cases/testing/story.ts';
import { describe, expect, it } from 'vitest';
import { pack, turnOf, withGroup, withLeader, withSecretary } from './w2-story.ts';

describe('W2.5 difficult-case form 疑难情况上报表, agreed with the secretary of the community', () => {
  it('nothing goes up without the form', () => {
    const story = withLeader();
    expect(story.refused('2026-09-21 15:00', 'centre', 'escalate')?.values).toEqual({ requirement: 'form' });
    story.act('2026-09-21 15:00', 'centre', 'escalate', { contents: [form] });
    expect(story.state()).toMatchObject({ state: 'with-secretary', level: 'community' });
    const fields = pack.forms.find((one) => one.code === 'difficult-case')?.fields;
    expect(fields?.map(({ code, required }) => [code, required])).toEqual([
      ['matter', true],
      ['done', true],
      ['difficulty', true],
      ['request', true],
    ]);
  });

  it('it is printed, and signed by leader, secretary and leading group', () => {
    expect(pack.slips).toMatchObject([{ code: 'difficult-case', on: ['escalate'] }]);
    expect(pack.slips[0]?.facts).toContain('form');
    expect(pack.slips[0]?.signatures.map(({ zh }) => zh)).toEqual(['网格长', '社区书记', '街道领导小组']);
  });

  it('it is the secretary’s turn, not yet the leading group’s, nor the leader’s any more', () => {
    expect(turnOf(withSecretary().state())).toEqual(['community-secretary']);
  });

  it('not agreed: back to the leader of the grid, with the reason', () => {
    const story = withSecretary();
    expect(story.refused('2026-09-22 10:00', 'centre', 'return', { contents: [] })?.values).toEqual({ requirement: 'note' });
    story.act('2026-09-22 10:00', 'centre', 'return');
    expect(story.state()).toMatchObject({ state: 'with-leader', level: 'grid' });
    expect(turnOf(story.state())).toEqual(['grid-leader']);
  });

  it('agreed: on to the leading group, and there is no way past the secretary', () => {
    expect(turnOf(withGroup().state())).toEqual(['group-office']);
    expect(withSecretary().refused('2026-09-22 10:00', 'centre', 'escalate')?.values).toEqual({ requirement: 'form' });
    const opinion = pack.forms.find((one) => one.code === 'secretary-opinion')?.fields;
    expect(opinion?.filter(({ required }) => required).map(({ code }) => code)).toEqual(['opinion', 'agreed-on']);
    const ways = (pack.workflows[0]?.states ?? []).flatMap((state) =>
      state.actions.filter((action) => action.to === 'with-group').map((action) => `${state.code} ${action.kind}`),
    );
    expect(ways).toEqual(['with-secretary escalate', 'handling reject']);
  });
});

describe('W2.6 the leading group of the street', () => {
  it('decides, and the answer comes down to secretary and leader, who closes', () => {
    const story = withGroup();
    expect(story.can('2026-09-22 11:00', 'centre')).not.toContain('escalate');
    expect(story.clock('2026-09-22 10:00', 'group')?.due).toBe('2026-09-28 17:30'); // over the Mid-Autumn Festival
    story.act('2026-09-24 10:00', 'centre', 'feedback', { outcome: 'explained' });
    expect(story.can('2026-09-24 10:30', 'centre')).not.toContain('close');
    story.act('2026-09-24 11:00', 'centre', 'feedback');
    expect(turnOf(story.state())).toEqual(['community-secretary']);
    story.act('2026-09-24 15:00', 'centre', 'feedback');
    expect(turnOf(story.state())).toEqual(['grid-leader']);
    story.act('2026-09-24 16:00', 'centre', 'close');
    expect(story.state()).toMatchObject({ state: 'closed', level: 'grid', outcome: 'explained', everOverdue: false });
  });

  it('or gives it to an office of the street, over the National Day holiday', () => {
    const story = withGroup();
    story.act('2026-09-28 10:00', 'centre', 'dispatch');
    expect(story.state()).toMatchObject({ leadUnit: 'city-office', assisting: ['community'] });
    expect(story.clock('2026-09-28 10:00', 'handling')?.due).toBe('2026-10-10 17:30'); // the make-up Saturday
    story.act('2026-09-29 10:00', 'lead-unit', 'reject');
    expect(story.state()).toMatchObject({ state: 'with-group', level: 'street', leadUnit: null });
  });

  it.each([
    ['gas', 'safety-office'],
    ['neighbours', 'mediation-office'],
    ['rubbish', 'city-office'],
    ['hardship', 'service-office'],
  ])('%s → %s', (category, unit) => {
    const story = withGroup(category);
    story.act('2026-09-22 11:00', 'centre', 'dispatch');
    expect(story.state().leadUnit).toBe(unit);
  });

  it('Z1: who is not satisfied within 30 days finds it with the leader of the grid again', () => {
    const story = withGroup();
    story.act('2026-09-24 10:00', 'centre', 'feedback', { outcome: 'solved' });
    story.act('2026-09-24 11:00', 'centre', 'feedback');
    story.act('2026-09-24 12:00', 'centre', 'feedback');
    story.act('2026-09-24 13:40', 'centre', 'close');
    expect(story.can('2026-10-27 10:00', 'reporter')).not.toContain('contest');
    story.act('2026-10-20 10:00', 'reporter', 'contest');
    expect(story.state()).toMatchObject({ state: 'with-leader', level: 'grid', contests: 1, outcome: null });
  });
});
