import { type ActorPost, visibleTo } from '@gridkeeper/domain/cases/holders.ts';
import type { CaseState } from '@gridkeeper/domain/cases/state.ts';
import { describe, expect, it } from 'vitest';
import { pack, partsOf, passedUpTo, post, reported } from './g4-story.ts';

describe('G4.3 double report 双向报告', () => {
  const told = (state: CaseState, unit: string) => partsOf(state, post('liaison', null, unit));

  it('goes to the community and to the liaison person of the department', () => {
    expect(pack.notices).toMatchObject([{ code: 'double-report', on: ['report', 'correct'], tell: ['centre', 'liaison'] }]);
    const state = reported('clinics').state();
    expect(told(state, 'health')).toEqual(['liaison']);
    expect(told(state, 'education')).toEqual([]);
  });

  it('who sees it by his post in the community, before it is given to his department', () => {
    const state = reported('clinics').state();
    const sees = (...posts: readonly ActorPost[]) => visibleTo({ personId: 'liaison person', posts }, state);
    expect(sees(post('liaison', null, 'health'), post('community-liaison', 'community'))).toBe(true);
    expect(sees(post('liaison', null, 'health'), post('community-liaison', 'another community'))).toBe(false);
  });

  it('once it is known whose matter it is', () => {
    const story = reported(null);
    expect(told(story.state(), 'market-station')).toEqual([]);
    story.act('2026-09-21 09:30', 'centre', 'correct', { category: 'restaurants' });
    expect(told(story.state(), 'market-station')).toEqual(['liaison']);
  });

  it('also of what comes in at night, when the patrol handles it', () => {
    expect(told(reported('restaurants', '2026-09-21 23:00').state(), 'market-station')).toEqual(['liaison']);
  });
});

describe('G4.4 police and patrol cover reports at night and on holidays', () => {
  const handledBy = (category: string, moment: string) => {
    const story = reported(category, moment);
    story.act(moment, 'centre', 'dispatch');
    return story.state().leadUnit;
  };

  it.each([
    ['Monday morning', '2026-09-21 09:00', 'enforcement-team'],
    ['over lunch', '2026-09-21 12:30', 'enforcement-team'],
    ['Monday night', '2026-09-21 22:00', 'police-patrol'],
    ['before the office opens', '2026-09-22 06:00', 'police-patrol'],
    ['Saturday', '2026-09-19 10:00', 'police-patrol'],
    ['the Sunday that is worked for the holiday', '2026-09-20 10:00', 'enforcement-team'],
    ['National Day', '2026-10-01 10:00', 'police-patrol'],
  ])('%s', (_name, moment, unit) => {
    expect(handledBy('street-occupation', moment)).toBe(unit);
  });

  it('in all of market, disputes, safety and city; an application waits for the office', () => {
    for (const category of ['restaurants', 'neighbour-dispute', 'rented-houses', 'manholes'])
      expect(handledBy(category, '2026-10-01 23:30')).toBe('police-patrol');
    expect(handledBy('pensions', '2026-10-01 10:00')).toBe('service-centre');
  });

  it('the head of the shift stands in for the community’s centre, not for those above', () => {
    const head = post('patrol-shift-head', 'community');
    expect(partsOf(reported('manholes', '2026-10-01 23:30').state(), head)).toEqual(['centre']);
    expect(partsOf(passedUpTo('street').state(), head)).toEqual([]);
  });

  it('information officers report, and do nothing else', () => {
    expect(pack.roles.find((role) => role.code === 'information-officer')?.capabilities).toEqual(['case.report']);
    expect(partsOf(reported().state(), post('information-officer', 'grid'))).toEqual([]);
  });
});
