import { fill, type Label } from '../base/label.ts';
import { shorten } from '../text/title.ts';

const fault = (zh: string, en: string): Label => ({ zh, en });

/** Why a row of a file is not taken, in the reader's language. Codes go into reports and never change their meaning. */
export const rowFaults = {
  'line-broken': fault('这一行不是完整的记录（格式损坏）', 'this line is not a whole record (broken format)'),
  'rest-broken': fault('从这一行起引号没有闭合，其后的内容无法读取', 'a quote is never closed from here on; nothing behind it can be read'),
  'characters-broken': fault('含有无法识别的字符（编码有误）', 'holds characters that cannot be read (wrong encoding)'),
  missing: fault('必填内容为空', 'is required and empty'),
  'too-long': fault('共 {count} 字，最多 {max} 字', 'has {count} characters, at most {max} are taken'),
  'not-a-moment': fault('不是能识别的时间（格式 {format}）', 'is not a time that can be read (format {format})'),
  'moment-impossible': fault('时间早于 1949 年或晚于现在', 'lies before 1949 or in the future'),
  'reply-too-early': fault('答复时间早于反映时间', 'the reply is earlier than the report'),
  'reply-incomplete': fault('答复内容和答复时间要么都有，要么都没有', 'a reply and its time come together or not at all'),
  'category-unknown': fault(
    '没有这个类别，请在映射文件的 categories 中对应',
    'there is no such category; map it under categories in the mapping file',
  ),
  'not-a-number': fault('不是数字', 'is not a number'),
  'point-incomplete': fault('经度和纬度要么都有，要么都没有', 'longitude and latitude come together or not at all'),
  'point-impossible': fault('经纬度超出范围，可能填反了', 'is out of range; longitude and latitude may be exchanged'),
  'twice-in-file': fault('编号在文件中重复，只取第一行', 'the id stands twice in the file; only the first row is taken'),
} as const satisfies Record<string, Label>;

export type RowFaultCode = keyof typeof rowFaults;

/** One fault of one row: the column of the file (empty: the whole row), why, and the value, shortened. */
export type RowFault = {
  readonly column: string;
  readonly code: RowFaultCode;
  readonly values: Readonly<Record<string, string | number>>;
  readonly value: string;
};

export function rowFault(column: string, code: RowFaultCode, value: string, values: RowFault['values'] = {}): RowFault {
  return { column, code, values, value: shorten(value.replace(/\s+/gu, ' '), 40) };
}

/** The sentence of a fault in both languages. */
export function reasonOf(fault: RowFault): Label {
  const sentence = rowFaults[fault.code];
  return { zh: fill(sentence.zh, fault.values), en: fill(sentence.en, fault.values) };
}
