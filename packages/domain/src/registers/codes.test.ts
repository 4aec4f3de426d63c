import { describe, expect, it } from 'vitest';
import { creditCodeFault, plainCode } from './credit-code.ts';
import { readFacilityCode } from './facility-code.ts';

describe('a unified social credit code 统一社会信用代码 (GB 32100-2015)', () => {
  it.each([
    ['91350100M000100Y43', undefined], // the standard's own sum: 1640, rest 28, check 3
    ['91990000MA0000007X', undefined],
    ['93990000TE5TUWXY7R', undefined],
    ['91990000MA00004100', undefined], // rest 0: check 0
    ['91350100M000100Y4Z', 'form'], // Z is no character of it
    ['91990000MA0000007Y', 'checksum'],
    ['91990000MAO000007X', 'form'], // the letter O
    ['91350100M000100Y4', 'form'], // 17 characters
    ['', 'form'],
  ])('%s: %s', (code, fault) => expect(creditCodeFault(code)).toBe(fault));

  it('is read as people type it: full-width, small, with blanks and hyphens', () => {
    expect(plainCode(' ９１350100-m000100y43 ')).toBe('91350100M000100Y43');
  });
});

describe('a facility code 部件标识码', () => {
  it('has 17 digits, 6 + 2 + 3 + 6 (GB/T 47678.5), or the old 16, 6 + 2 + 2 + 6', () => {
    expect(readFacilityCode('32050801001000001')).toEqual({ division: '320508', major: '01', minor: '001', serial: '000001' });
    expect(readFacilityCode('3205080101000001')).toEqual({ division: '320508', major: '01', minor: '01', serial: '000001' });
  });
  it.each(['320508010100001', '320508010010000011', '02050801001000001', '32050800001000001', '3205080101OOOOO1'])('%s is none', (code) =>
    expect(readFacilityCode(code)).toBeUndefined(),
  );
});
