import { describe, expect, it } from 'vitest';
import type { Capability } from '../policy/pack.ts';
import { type ActorPost, type HeldCase, holdersOf } from './holders.ts';
import { smallPack } from './testing/small-pack.ts';

const held: HeldCase = {
  place: { gridId: 'grid', areaIds: ['street', 'area', 'village', 'grid'], zone: 'road' },
  category: 'lamp',
  level: null,
  severity: null,
  leadUnit: 'roads',
  assisting: ['parks'],
  checkerId: 'checker',
  takerId: null,
  restricted: false,
  reporterId: 'reporter',
};

function post(capabilities: readonly Capability[], areaId: string | null, unitCode: string | null = null): ActorPost {
  return { role: 'role', capabilities, areaId, unitCode };
}
const actor = (personId: string, ...posts: ActorPost[]) => ({ personId, posts });

describe('what somebody is to a case', () => {
  it.each([
    ['centre', post(['case.review'], 'street'), ['centre']],
    ['a centre elsewhere', post(['case.review'], 'other'), []],
    ['leader', post(['case.approve'], 'area'), ['leader']],
    ['leader who only supervises', post(['case.supervise'], 'street'), ['leader']],
    ['worker of the village', post(['case.check'], 'village'), ['grid-worker', 'checker']],
    ['worker of another village', post(['case.check'], 'other'), []],
    ['handler of the unit', post(['case.handle'], null, 'roads'), ['lead-unit']],
    ['handler of the assisting unit', post(['case.handle'], null, 'parks'), ['assisting-unit']],
    ['handler of another unit', post(['case.handle'], null, 'centre'), []],
    ['somebody of the unit without the right', post(['case.view'], null, 'roads'), []],
    ['head of the centre', post(['case.review', 'case.approve', 'case.supervise'], 'street', 'centre'), ['centre', 'leader']],
    ['administrator', post(['people.edit', 'area.edit', 'policy.edit', 'audit.read'], 'street'), []],
  ])('%s', (_name, one, expected) => {
    expect(holdersOf(actor('somebody', one), held, smallPack)).toEqual(expected);
  });

  it('is the reporter without any post, and the checker only while a post lets one check', () => {
    expect(holdersOf(actor('reporter'), held, smallPack)).toEqual(['reporter']);
    expect(holdersOf(actor('checker', post(['case.check'], 'other')), held, smallPack)).toEqual(['checker']);
    expect(holdersOf(actor('checker'), held, smallPack)).toEqual([]);
  });

  it('is the level above for a case that was escalated', () => {
    const escalated = { ...held, leadUnit: 'district', assisting: [] };
    expect(holdersOf(actor('x', post(['case.handle'], null, 'district')), escalated, smallPack)).toEqual(['higher']);
  });

  it('adds up over posts', () => {
    const both = actor('x', post(['case.handle'], null, 'roads'), post(['case.check'], 'grid'));
    expect(holdersOf(both, held, smallPack)).toEqual(['lead-unit', 'grid-worker', 'checker']);
  });
});
