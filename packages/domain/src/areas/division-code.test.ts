import { describe, expect, it } from 'vitest';
import { findCodeProblem, findLevelOfCode, gridCode, liesUnder } from './division-code.ts';

describe('division codes 区划代码', () => {
  it('names the level by the last part that is not zero', () => {
    expect(findLevelOfCode('990000000000')).toBe('province');
    expect(findLevelOfCode('990101000000')).toBe('county');
    expect(findLevelOfCode('990101001000')).toBe('street');
    expect(findLevelOfCode('990101001201')).toBe('community');
    expect(findLevelOfCode('990101001201002')).toBe('grid');
    expect(findLevelOfCode('99010100120103')).toBe('group');
    expect(findLevelOfCode('9901')).toBeUndefined();
  });

  it('takes a code that fits its level, also of a province-managed city', () => {
    expect(findCodeProblem('990101001201', 'community')).toBeUndefined();
    expect(findCodeProblem('990101001901', 'management-area')).toBeUndefined();
    expect(findCodeProblem('429004001000', 'street')).toBeUndefined();
    expect(findCodeProblem('990101001201002', 'grid')).toBeUndefined();
  });

  it('says what is wrong with a code that does not', () => {
    expect(findCodeProblem('9.9E+11', 'community')).toBe('not-digits');
    expect(findCodeProblem('99010100120', 'community')).toBe('length');
    expect(findCodeProblem('990101001201', 'grid')).toBe('length');
    expect(findCodeProblem('990101000201', 'community')).toBe('gap');
    expect(findCodeProblem('990101001000', 'community')).toBe('level');
    expect(findCodeProblem('000000000000', 'province')).toBe('gap');
  });

  it('finds a child below its parent by the parent’s digits', () => {
    const street = { code: '990101001000', level: 'street' } as const;
    const managementArea = { code: '990101001901', level: 'management-area' } as const;
    expect(liesUnder({ code: '990101001203' }, street)).toBe(true);
    expect(liesUnder({ code: '990101001203' }, managementArea)).toBe(true);
    expect(liesUnder({ code: '990101002203' }, managementArea)).toBe(false);
    expect(liesUnder({ code: '990101001203' }, { code: '990101001204', level: 'community' })).toBe(false);
  });

  it('numbers the grids of a community with three digits', () => {
    expect(gridCode('990101001201', 2)).toBe('990101001201002');
  });
});
