import type { Label } from '../base/label.ts';
import type { EntryChange } from './wire.ts';

/** Headings of the columns that every ledger 台账 may name beside the fields of its register. */
export const columnLabels = {
  name: { zh: '名称', en: 'Name' },
  code: { zh: '编码', en: 'Code' },
  address: { zh: '地址', en: 'Address' },
  grid: { zh: '网格', en: 'Grid' },
  community: { zh: '社区（村）', en: 'Community' },
  updated: { zh: '更新日期', en: 'Updated' },
  certificates: { zh: '有效证照', en: 'Certificates in force' },
  warnings: { zh: '提醒', en: 'To look after' },
  number: { zh: '案件编号', en: 'Case number' },
  category: { zh: '类别', en: 'Category' },
  state: { zh: '状态', en: 'State' },
  place: { zh: '地点', en: 'Place' },
  reported: { zh: '上报时间', en: 'Reported' },
  due: { zh: '办理期限', en: 'Due' },
  closed: { zh: '办结时间', en: 'Closed' },
  outcome: { zh: '办理结果', en: 'Outcome' },
  person: { zh: '姓名', en: 'Name' },
  role: { zh: '岗位', en: 'Post' },
  area: { zh: '责任区', en: 'Area' },
  phone: { zh: '办公电话', en: 'Office phone' },
  since: { zh: '任职日期', en: 'Since' },
} as const satisfies Readonly<Record<string, Label>>;

export type ColumnCode = keyof typeof columnLabels;

export function columnLabel(code: string): Label | undefined {
  return Object.hasOwn(columnLabels, code) ? columnLabels[code as ColumnCode] : undefined;
}

/** What else of an entry its history names, beside columns and declared fields. */
export const historyLabels = {
  point: { zh: '位置', en: 'Point' },
  buildingId: { zh: '楼栋', en: 'Building' },
  parentId: { zh: '上级对象', en: 'Belongs to' },
  visitEveryDays: { zh: '走访间隔（天）', en: 'Days between visits' },
  endedOn: { zh: '注销日期', en: 'Ended on' },
  endReason: { zh: '注销原因', en: 'Why it ended' },
  consent: { zh: '同意', en: 'Consent' },
} as const satisfies Readonly<Record<string, Label>>;

/** What happened to an entry, in a word. */
export const historyWords = {
  added: { zh: '登记', en: 'Added' },
  changed: { zh: '变更', en: 'Changed' },
  ended: { zh: '注销', en: 'Ended' },
  imported: { zh: '导入', en: 'Imported' },
  undone: { zh: '撤销导入', en: 'Import undone' },
  certificate: { zh: '证照登记', en: 'Certificate noted' },
  consent: { zh: '同意变动', en: 'Consent noted or withdrawn' },
  moved: { zh: '网格调整', en: 'Grid changed' },
  erased: { zh: '到期删除', en: 'Erased' },
} as const satisfies Readonly<Record<EntryChange['how'], Label>>;

/** Reasons for which the program itself ends an entry. */
export const endReasons = {
  withdrawn: { zh: '已撤回同意', en: 'The consent was withdrawn' },
  over: { zh: '同意已到期', en: 'The consent ran out' },
  undone: { zh: '撤销导入', en: 'The import was undone' },
} as const satisfies Readonly<Record<string, Label>>;

/** The words of a case that a certificate's end opens. */
export const certificateCaseText: Label = {
  zh: '{name}的{certificate}有效期至 {date}，请到场核实并督促换证。',
  en: '{certificate} of {name} is valid until {date}; please look into it and see that it is renewed.',
};
