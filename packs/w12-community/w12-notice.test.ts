import { notice } from '@gridkeeper/domain/cases/testing/story.ts';
import { describe, expect, it } from 'vitest';
import { onNotice, onNoticeAtDistrict, onNoticeAtStreet, pack, reported } from './w12-story.ts';

describe('W12.5 approval handling and W12.6 three-level notice', () => {
  it('no notice without words for the public and a day to which it runs', () => {
    const story = reported('relief');
    expect(story.state()).toMatchObject({ workflow: 'approval', state: 'community-review', level: 'community' });
    expect(story.refused('2026-09-21 14:00', 'centre', 'publish', { until: '2026-09-28' })?.values).toEqual({ requirement: 'public-text' });
    expect(story.refused('2026-09-21 14:00', 'centre', 'publish', { contents: [notice] })?.values).toEqual({ requirement: 'until' });
    expect(story.refused('2026-09-21 14:00', 'centre', 'escalate')?.code).toBe('case-action-not-possible'); // not past the notice
    story.act('2026-09-21 14:00', 'centre', 'publish', { until: '2026-09-28', contents: [notice] });
    expect(story.clock('2026-09-21 14:00', 'notice')?.due).toBe('2026-09-28 17:30');
    expect(story.tick('2026-09-28 17:31')).toEqual(['notice: ends']);
    expect(story.state().everOverdue).toBe(false);
  });

  it('on notice at the community, at the street, at the district, each on its own boards; only then approved', () => {
    const story = onNoticeAtDistrict();
    const levels = story.events.flatMap((event) => (event.type === 'acted' && event.level ? [event.level] : []));
    expect(levels).toEqual(['street', 'district']);
    const boards = story.events.flatMap((event) => (event.type === 'acted' && event.shows ? [event.shows.boards] : []));
    expect(boards).toEqual([['community'], ['street'], ['county']]);
    expect(story.clock('2026-10-14 09:00', 'notice')?.due).toBe('2026-10-21 17:30');
    story.act('2026-10-22 09:00', 'centre', 'feedback', { outcome: 'solved' });
    story.act('2026-10-22 10:00', 'centre', 'feedback');
    story.act('2026-10-22 11:00', 'centre', 'feedback');
    story.act('2026-10-22 14:00', 'centre', 'close');
    expect(story.state()).toMatchObject({ state: 'closed', level: 'community', outcome: 'solved', everOverdue: false });
  });

  it.each([
    ['community', onNotice, '2026-09-28 17:30', 'escalate'],
    ['street', onNoticeAtStreet, '2026-10-12 17:30', 'escalate'],
    ['district', onNoticeAtDistrict, '2026-10-21 17:30', 'feedback'],
  ] as const)(
    'the notice of the %s must hang its time before anything goes on; neither community nor street approves',
    (_, begin, end, goesOn) => {
      const story = begin();
      const refusal = story.refused(end, 'centre', goesOn, { outcome: 'solved' });
      expect(refusal?.code).toBe('case-too-early');
      expect(story.can('2026-10-22 09:00', 'centre')).toEqual([goesOn]);
    },
  );

  it.each([
    ['community', onNotice, '2026-09-24 10:00', '2026-09-29 09:00'],
    ['district', onNoticeAtDistrict, '2026-10-15 10:00', '2026-10-22 09:00'],
  ] as const)('any resident may object at the %s as long as it hangs, and not afterwards', (level, begin, during, after) => {
    const story = begin();
    expect(story.refused(after, 'resident', 'object')?.code).toBe('case-too-late');
    story.act(during, 'resident', 'object');
    expect(story.state()).toMatchObject({ state: `${level}-objection`, level });
    expect(story.can(after, 'centre')).toEqual(['publish', 'feedback', 'urge']);
    story.act(after, 'centre', 'publish', { until: '2026-10-26', contents: [notice] });
    expect(story.clock(after, 'notice')?.due).toBe('2026-10-26 17:30');
    story.act('2026-10-22 10:00', 'centre', 'object');
    story.act('2026-10-23 10:00', 'centre', 'feedback', { outcome: 'not-possible' });
    expect(story.state()).toMatchObject({ state: 'answered', level, outcome: 'not-possible' });
  });

  it('each level has 5 working days to review, a setting', () => {
    const story = reported('relief', '2026-10-12 09:00');
    expect(story.clock('2026-10-12 09:00', 'review')?.due).toBe('2026-10-19 17:30');
    story.act('2026-10-13 09:00', 'centre', 'publish', { until: '2026-10-20', contents: [notice] });
    expect(story.clock('2026-10-13 09:00', 'review')).toBeNull();
    story.act('2026-10-21 09:00', 'centre', 'escalate');
    expect(story.clock('2026-10-21 09:00', 'review')?.due).toBe('2026-10-28 17:30');
  });

  it('a level that is not content sends it back to the one below', () => {
    const story = onNotice();
    expect(reported('relief').can('2026-09-21 10:00', 'centre')).not.toContain('return');
    story.act('2026-09-29 09:00', 'centre', 'escalate');
    story.act('2026-09-30 09:00', 'centre', 'return');
    expect(story.state()).toMatchObject({ state: 'community-review', level: 'community' });
  });

  it('classified as an application it is reviewed first, whatever it was taken for', () => {
    const story = reported(null);
    story.act('2026-09-21 10:00', 'centre', 'correct', { category: 'public-housing', severity: 'general' });
    expect(story.state()).toMatchObject({ workflow: 'approval', state: 'community-review' });
  });

  it('the printed notice says what is proposed and until when, and nothing of the papers', () => {
    expect(pack.slips).toMatchObject([{ on: ['publish'], facts: ['number', 'category', 'public-text', 'until'] }]);
  });
});
