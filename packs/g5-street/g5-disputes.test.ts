import { visibleTo } from '@gridkeeper/domain/cases/holders.ts';
import { form, note } from '@gridkeeper/domain/cases/testing/story.ts';
import { describe, expect, it } from 'vitest';
import { closed, fedBack, inHandling, pack, type reported } from './g5-story.ts';

type Told = ReturnType<typeof reported>;

/** Whether somebody in that post, in the street or in that unit, sees the case. */
function sees(story: Told, code: string, unitCode: string | null = null): boolean {
  const role = pack.roles.find((one) => one.code === code);
  if (!role) throw new Error(`no role ${code}`);
  const post = { ...role, role: code, areaId: unitCode === null ? 'street' : null, unitCode };
  return visibleTo({ personId: 'worker-1', posts: [post] }, story.state());
}

describe('G5.8 disputes, with the governance office coordinating', () => {
  it('are mediated by who has them, with a record of the mediation or the agreement itself', () => {
    const story = inHandling('2026-09-24 10:00', 'labour');
    expect(story.state()).toMatchObject({ leadUnit: 'labour', assisting: ['governance'], restricted: true });
    expect(story.refused('2026-09-28 10:00', 'lead-unit', 'record', { contents: [note] })?.values).toEqual({ requirement: 'form' });
    story.act('2026-09-28 10:00', 'lead-unit', 'record', { contents: [form] });
    expect(story.state().state).toBe('handling');
    expect(inHandling('2026-09-24 10:00', 'manhole').can('2026-09-28 10:00', 'lead-unit')).not.toContain('record');
  });

  it('take the flow of G5.1 to G5.6 as all others do, with the same 5 working days', () => {
    expect(inHandling('2026-09-24 10:00', 'labour').clock('2026-09-24 10:00', 'handling')?.due).toBe('2026-10-09 17:30');
    expect(closed('2026-09-24 10:00', 'neighbours').state()).toMatchObject({ workflow: 'street', state: 'closed', outcome: 'solved' });
  });
});

describe('G5: a dispute is nobody else’s business (setting)', () => {
  it('all eight of them; who reviews, who handles and who helps see it, other workers, units and the leader do not', () => {
    const disputes = pack.categories.filter((category) => category.parent === 'disputes');
    expect(disputes.map((category) => category.restricted)).toEqual(Array(8).fill(true));
    const story = inHandling('2026-09-24 10:00', 'labour');
    for (const code of ['centre-operator', 'centre-head']) expect(sees(story, code), code).toBe(true);
    expect(['labour', 'governance', 'sanitation'].map((unit) => sees(story, 'unit-handler', unit))).toEqual([true, true, false]);
    for (const code of ['grid-worker', 'street-leader']) expect(sees(story, code), code).toBe(false);
    expect(sees(inHandling(), 'grid-worker')).toBe(true);
  });

  it('nor does a worker before the centre sends him to check', () => {
    const story = fedBack('2026-09-24 10:00', 'neighbours');
    expect(sees(story, 'grid-worker')).toBe(false);
    story.act('2026-09-28 10:00', 'centre', 'check', { checkerId: 'worker-1' });
    expect(sees(story, 'grid-worker')).toBe(true);
  });

  it('the head of the centre decides on more time, for the leader does not see what it is about', () => {
    const story = inHandling('2026-09-24 10:00', 'labour');
    story.act('2026-09-28 10:00', 'lead-unit', 'extend', { until: '2026-10-16' });
    const head = pack.roles.find((role) => role.code === 'centre-head');
    expect(head?.capabilities).toEqual(expect.arrayContaining(['case.review', 'case.approve']));
  });

  it('closed, each is asked after in the quarter’s round', () => {
    expect(pack.samples).toMatchObject([{ action: 'call-back', per: 'quarter', share: 1, tries: 3 }]);
    expect(pack.samples[0]?.only?.categories).toHaveLength(8);
    const story = closed('2026-09-24 10:00', 'rural-land');
    expect(story.refused('2026-10-12 10:00', 'centre', 'call-back', { rating: 5 })?.values).toEqual({ requirement: 'form' });
    story.act('2026-10-12 10:00', 'centre', 'call-back', { rating: 5, contents: [form] });
    expect(story.state()).toMatchObject({ rating: 5, callBack: { tries: 1, reached: true } });
    expect(closed().can('2026-10-12 10:00', 'centre')).not.toContain('call-back');
  });
});
