import { fill, type Label } from '../base/label.ts';
import { type EntryFault, entryFaults } from '../registers/faults.ts';
import { shorten } from '../text/title.ts';
import type { SheetRowFault } from './sheet-wire.ts';

const fault = (why: readonly [string, string], remedy: readonly [string, string]) => ({
  why: { zh: why[0], en: why[1] },
  remedy: { zh: remedy[0], en: remedy[1] },
});

/** What can be wrong with a cell before it is judged as a value: why, and what to do. Codes never change their meaning. */
export const sheetFaults = {
  'line-broken': fault(
    ['这一行不完整，或列数比表头多', 'the row is broken, or has more columns than the heading'],
    ['检查引号和逗号，或另存为 Excel', 'look at quotes and commas, or save it as a workbook'],
  ),
  'rest-broken': fault(
    ['从这一行起引号没有闭合，其后无法读取', 'a quote is never closed from here on'],
    ['补上引号后再传', 'close the quote and send it again'],
  ),
  'characters-broken': fault(
    ['含有无法识别的字符', 'holds characters that cannot be read'],
    ['用 UTF-8 或 GB 18030 另存，或改用 Excel', 'save as UTF-8 or GB 18030, or as a workbook'],
  ),
  'cell-error': fault(
    ['单元格是公式错误', 'the cell holds a formula error'],
    ['改正公式，或填入值', 'mend the formula, or enter the value'],
  ),
  'cell-uncalculated': fault(
    ['公式没有算出的值', 'the formula was never calculated'],
    ['用表格软件打开并保存一次', 'open and save it once in a spreadsheet program'],
  ),
  'cell-merged': fault(
    ['合并单元格，值只属于第一格', 'merged cells: the value belongs to the first alone'],
    ['取消合并，每行都填', 'unmerge and fill every row'],
  ),
  'cell-rounded': fault(
    ['编码按数字存放，后几位已丢失', 'the code was kept as a number and has lost its last digits'],
    ['把这一列设为文本后重新填写', 'make the column text and enter it anew'],
  ),
  'not-a-number': fault(['不是数字', 'not a number'], ['只填数字', 'enter digits only']),
  'not-a-date': fault(['不是能识别的日期', 'not a date'], ['写成 2026-03-01 或 2026年3月1日', 'write 2026-03-01']),
  'not-a-choice': fault(['不在选项中', 'not one of the choices'], ['从模板的选项中选', 'take one of the choices of the template']),
  'not-yes-no': fault(['应填是或否', 'yes or no is asked for'], ['填“是”或“否”', 'enter 是 or 否']),
  'point-incomplete': fault(['经度、纬度只有一个', 'longitude and latitude come together'], ['两个都填，或都不填', 'fill both, or none']),
  'point-swapped': fault(
    ['经度、纬度可能填反了', 'longitude and latitude seem to be exchanged'],
    ['在“列对应”里把两列对调', 'exchange the two under columns'],
  ),
  'point-impossible': fault(
    ['经纬度超出范围', 'out of range'],
    ['按度填写，例如 121.473、31.230', 'give degrees, such as 121.473 and 31.230'],
  ),
  'twice-in-file': fault(
    ['与前面的行重复，只取前面那行', 'stands in an earlier row already, which is taken'],
    ['删去多余的行', 'delete the row'],
  ),
} as const;
export type SheetFaultCode = keyof typeof sheetFaults;

/** What to do about a fault of the value itself. */
const remedies: Partial<Readonly<Record<EntryFault, Label>>> = {
  required: { zh: '补填后再导入', en: 'fill it in' },
  'place-missing': { zh: '填经纬度，或填系统中已有楼栋的地址', en: 'give coordinates, or the address of a known building' },
  'place-several': { zh: '补填经纬度', en: 'give coordinates' },
  'place-outside': { zh: '核对经纬度和坐标系', en: 'look at the coordinates and their system' },
  'place-not-yours': { zh: '请管辖该地的同事导入', en: 'ask a colleague of that area' },
  'credit-code-checksum': {
    zh: '核对证照；无误则在检查页选“照样导入”',
    en: 'look at the licence; if it stands there just so, choose to import it',
  },
  'code-taken': { zh: '核对编码，或删去这一行', en: 'look at the code, or delete the row' },
};
const mend: Label = { zh: '按说明改正后再导入', en: 'mend it and import again' };

type At = { readonly row: number; readonly column: string; readonly value: string };

export function sheetFault(code: SheetFaultCode, { row, column, value }: At): SheetRowFault {
  return { row, column, value: shortened(value), ...sheetFaults[code] };
}

export function entryFault(code: EntryFault, values: Readonly<Record<string, string | number>>, { row, column, value }: At): SheetRowFault {
  const { zh, en } = entryFaults[code];
  return { row, column, value: shortened(value), why: { zh: fill(zh, values), en: fill(en, values) }, remedy: remedies[code] ?? mend };
}

const shortened = (value: string) => shorten(value.replace(/\s+/gu, ' '), 40);
