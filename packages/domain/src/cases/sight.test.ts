import { describe, expect, it } from 'vitest';
import type { Capability } from '../policy/pack.ts';
import { visibleTo } from './holders.ts';
import type { SightFacts, SightPost } from './sight.ts';

const held: SightFacts = {
  place: { gridId: 'grid', areaIds: ['street', 'area', 'village', 'grid'], zone: 'road' },
  level: null,
  leadUnit: 'roads',
  assisting: ['parks'],
  checkerId: 'checker',
  takerId: 'taker',
  restricted: false,
  reporterId: 'reporter',
};

function post(capabilities: readonly Capability[], areaId: string | null, unitCode: string | null = null): SightPost {
  return { capabilities, areaId, unitCode };
}
const actor = (personId: string, ...posts: SightPost[]) => ({ personId, posts });

describe('who sees a case', () => {
  it.each([
    ['its area', post(['case.view'], 'village'), true],
    ['another area', post(['case.view'], 'other'), false],
    ['its unit', post(['case.view', 'case.handle'], null, 'roads'), true],
    ['its assisting unit', post(['case.view', 'case.handle'], null, 'parks'), true],
    ['another unit', post(['case.view', 'case.handle'], null, 'centre'), false],
    ['the centre, though it belongs to a unit', post(['case.view', 'case.review'], 'street', 'centre'), true],
    ['its area, but without the right', post(['case.report'], 'village'), false],
    ['an administrator', post(['people.edit'], 'street'), false],
  ])('%s', (_name, one, expected) => {
    expect(visibleTo(actor('somebody', one), held)).toBe(expected);
  });

  it('its reporter and its named checker', () => {
    expect(visibleTo(actor('reporter'), held)).toBe(true);
    expect(visibleTo(actor('checker', post(['case.check'], 'other')), held)).toBe(true);
    expect(visibleTo(actor('checker'), held)).toBe(false);
  });
});

describe('who sees a restricted case 限制查看 (a dispute, Z1, G4, W2)', () => {
  const dispute: SightFacts = { ...held, restricted: true, level: 'town' };
  const sees = (...posts: SightPost[]) => visibleTo(actor('somebody', ...posts), dispute);

  it.each([
    ['the centre of its area', post(['case.view', 'case.review'], 'street'), true],
    ['the centre of its level', { ...post(['case.view', 'case.review'], 'street'), level: 'town' }, true],
    ['the centre of another level', { ...post(['case.view', 'case.review'], 'street'), level: 'village' }, false],
    ['the centre of another area', post(['case.view', 'case.review'], 'other'), false],
    ['the unit that has it', post(['case.view', 'case.handle'], null, 'roads'), true],
    ['the unit that helps with it', post(['case.view', 'case.handle'], null, 'parks'), true],
    ['the unit that has it, but answers for other ground', post(['case.view', 'case.handle'], 'other', 'roads'), false],
    ['somebody of that unit who handles nothing', post(['case.view'], null, 'roads'), false],
    ['another unit', post(['case.view', 'case.handle'], null, 'water'), false],
    ['the leader of the area', post(['case.view', 'case.approve', 'case.supervise'], 'street'), false],
    ['the grid worker of the area', post(['case.view', 'case.report', 'case.check'], 'grid'), false],
    ['an administrator', post(['people.edit', 'audit.read'], 'street'), false],
  ])('%s', (_name, one, expected) => {
    expect(sees(one)).toBe(expected);
  });

  it('its reporter, who took it, and its named checker as long as he checks', () => {
    expect(visibleTo(actor('reporter'), dispute)).toBe(true);
    expect(visibleTo(actor('taker', post(['case.report'], 'other')), dispute)).toBe(true);
    expect(visibleTo(actor('taker'), dispute)).toBe(false);
    expect(visibleTo(actor('checker', post(['case.check'], 'other')), dispute)).toBe(true);
    expect(visibleTo(actor('checker'), dispute)).toBe(false);
  });

  it('before it is given out, the centre alone', () => {
    const fresh = { ...dispute, leadUnit: null, assisting: [] };
    expect(visibleTo(actor('x', post(['case.view', 'case.handle'], null, 'roads')), fresh)).toBe(false);
    expect(visibleTo(actor('x', post(['case.view', 'case.review'], 'street')), fresh)).toBe(true);
  });
});
