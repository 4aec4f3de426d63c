import type { Label } from '../base/label.ts';
import type { AreaLevel } from './wire.ts';

/** Why a code was refused; the text is shown to whoever imports it. */
export type CodeProblem = 'not-digits' | 'length' | 'gap' | 'level';

export const codeProblems: Readonly<Record<CodeProblem, Label>> = {
  'not-digits': {
    zh: '代码只能由数字组成。请检查单元格格式，避免被表格软件改成科学计数法。',
    en: 'A code has digits only. Check the cell format: spreadsheets turn long codes into 9.9E+11.',
  },
  length: {
    zh: '区划代码为12位，网格代码为15位（12位加3位顺序号），居民小组代码为14位（12位加2位）。',
    en: 'A division code has 12 digits, a grid code 15 (12 and a serial of 3), a resident group 14 (12 and 2).',
  },
  gap: { zh: '代码的上级位为零而下级位不为零。', en: 'The code skips a level: a higher part is zero and a lower part is not.' },
  level: { zh: '代码的级别与所填级别不一致。', en: 'The code names another level than the one given.' },
};

/** The parts of a code with the level each of them names: 6 digits of GB/T 2260, 3 of GB/T 10114, 3 of the committee. */
const parts: readonly { readonly from: number; readonly to: number; readonly level: AreaLevel }[] = [
  { from: 0, to: 2, level: 'province' },
  { from: 2, to: 4, level: 'city' },
  { from: 4, to: 6, level: 'county' },
  { from: 6, to: 9, level: 'street' },
  { from: 9, to: 12, level: 'community' },
];

/** Leading digits that name an area of a level; an area below repeats them. A management area 管理区 stands outside the national code. */
const digits: Readonly<Record<AreaLevel, number>> = {
  province: 2,
  city: 4,
  county: 6,
  street: 9,
  'management-area': 9,
  community: 12,
  group: 14,
  grid: 15,
};

/** The level a code names by its own form; undefined when it has no known form. */
export function findLevelOfCode(code: string): AreaLevel | undefined {
  if (!/^\d+$/.test(code)) return undefined;
  if (code.length === 15) return 'grid';
  if (code.length === 14) return 'group';
  if (code.length !== 12) return undefined;
  return parts.findLast(({ from, to }) => Number(code.slice(from, to)) > 0)?.level;
}

/**
 * Checks an area's code: 12 digits (统计用区划代码), a grid 15 (12 and a serial of 3 as in GB/T 30428.1), a resident group 14. Codes are data with
 * dates of validity: none is refused for being unknown or abolished, and a province-managed city may have 00 as its city part.
 * @returns undefined when nothing is wrong
 */
export function findCodeProblem(code: string, level: AreaLevel): CodeProblem | undefined {
  if (!/^\d+$/.test(code)) return 'not-digits';
  const expected = level === 'management-area' ? 'community' : level;
  if (code.length !== Math.max(digits[expected], 12)) return 'length';
  const [province, , , street, community] = parts.map(({ from, to }) => Number(code.slice(from, to)));
  if (province === 0 || (community !== 0 && street === 0)) return 'gap';
  return findLevelOfCode(code) === expected ? undefined : 'level';
}

/** Whether a child's code repeats the digits of its parent. */
export function liesUnder(child: { readonly code: string }, parent: { readonly code: string; readonly level: AreaLevel }): boolean {
  return child.code.slice(0, digits[parent.level]) === parent.code.slice(0, digits[parent.level]);
}

/** The grid's code: its community's 12 digits and a serial of 3, numbered from 1 west to east and north to south (GB/T 30428.1). */
export function gridCode(communityCode: string, serial: number): string {
  return communityCode + String(serial).padStart(3, '0');
}
