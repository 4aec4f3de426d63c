import type { Label } from '../base/label.ts';

/** What can be wrong with a value of a register entry, in the words of forms and of row reports of imports. `{name}` places are filled. */
export const entryFaults = {
  required: { zh: '必填', en: 'Required' },
  type: { zh: '填写的类型不对', en: 'Not of the kind that is asked for' },
  'too-long': { zh: '太长，最多 {most} 个字', en: 'Too long; at most {most} characters' },
  number: { zh: '应填数字', en: 'A number is asked for' },
  range: { zh: '应在 {min} 到 {max} 之间', en: 'Must lie between {min} and {max}' },
  date: { zh: '应填日期，例如 2026-03-01', en: 'A date is asked for, such as 2026-03-01' },
  choice: { zh: '不在选项中', en: 'Not one of the choices' },
  phone: { zh: '不是电话号码', en: 'Not a phone number' },
  'credit-code': {
    zh: '统一社会信用代码应为 18 位数字和大写字母（不含 I、O、S、V、Z）',
    en: 'A credit code has 18 digits and capitals, without I, O, S, V, Z',
  },
  'credit-code-checksum': {
    zh: '校验位对不上，请核对证照；确认无误可以照存',
    en: 'The check character does not fit; look at the licence. It can be kept if it stands there just so.',
  },
  'facility-code': {
    zh: '部件标识码应为 17 位数字（旧码 16 位）',
    en: 'A facility code has 17 digits, an old one 16',
  },
  name: { zh: '请填写名称', en: 'A name is needed' },
  'person-name': { zh: '姓名应为 2 到 50 个字，不含数字和符号', en: 'A name has 2 to 50 letters, without digits and signs' },
  unknown: { zh: '没有这一项', en: 'There is no such field' },
  'place-missing': {
    zh: '没有位置：请在地图上选点，或填写能找到楼栋的地址',
    en: 'No place: choose a point, or give the address of a known building',
  },
  'place-several': { zh: '这个地址有几处楼栋，请在地图上选点', en: 'Several buildings bear this address; choose a point' },
  'place-outside': { zh: '位置不在本单位的任何网格或社区内', en: 'The place lies in no grid or community of this office' },
  'place-not-yours': { zh: '位置不在您的管辖范围内', en: 'The place lies outside your area' },
  building: { zh: '没有这个楼栋', en: 'There is no such building' },
  parent: { zh: '没有这个上级对象，或它已注销', en: 'There is no such entry to belong to, or it has ended' },
  'code-taken': { zh: '这个编码已用于另一条', en: 'This code stands for another entry' },
  twice: { zh: '与前面一行重复', en: 'The same as a row before' },
  'entry-ended': { zh: '这一条已注销，不能再改', en: 'This entry has ended and stays as it is' },
  'consent-needed': { zh: '须先有本人或监护人的同意', en: 'The person, or a guardian, has to agree first' },
  'consent-version': { zh: '同意书不是现行版本', en: 'Not the text of consent that is in force' },
  'consent-date': { zh: '同意日期不能晚于今天', en: 'The day of consent cannot lie in the future' },
  'consent-guardian': { zh: '未满规定年龄，须由监护人同意', en: 'Below the age of the rule only a guardian can agree' },
  'consent-over': { zh: '这份同意已经到期，请重新征得同意', en: 'This consent has run out; ask anew' },
  'certificate-unknown': { zh: '没有这种证照', en: 'There is no such certificate' },
  'certificate-dates': { zh: '有效期止不能早于发证日期', en: 'It cannot end before it was issued' },
} as const satisfies Readonly<Record<string, Label>>;

export type EntryFault = keyof typeof entryFaults;

/** A fault of one field: `name`, `code`, `address`, `point`, `consent`, `certificates.<code>` or a declared field's own code. */
export type FieldFault = {
  readonly field: string;
  readonly fault: EntryFault;
  readonly values?: Readonly<Record<string, string | number>>;
};
