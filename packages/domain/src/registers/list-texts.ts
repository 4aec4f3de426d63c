import type { Label } from '../base/label.ts';

/** Headings of the columns that every ledger 台账 may name beside the fields of its register. */
export const columnLabels = {
  name: { zh: '名称', en: 'Name' },
  code: { zh: '编码', en: 'Code' },
  address: { zh: '地址', en: 'Address' },
  grid: { zh: '网格', en: 'Grid' },
  community: { zh: '社区（村）', en: 'Community' },
  updated: { zh: '更新日期', en: 'Updated' },
  certificates: { zh: '证照', en: 'Certificates' },
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
