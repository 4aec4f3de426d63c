import type { Label } from '../base/label.ts';

const label = (zh: string, en: string): Label => ({ zh, en });

/** Names of the lists that leave as sheets; files are named by them, never by what stands in them. */
export const listNames = {
  cases: label('案件', 'Cases'),
  areas: label('区域', 'Areas'),
  findings: label('划分自检', 'Self-check of division'),
  people: label('人员岗位', 'People and posts'),
  duty: label('值班表', 'Duty roster'),
  'import-report': label('导入结果', 'Import report'),
} as const satisfies Record<string, Label>;

/** Headings of the columns of those lists. */
export const sheetColumns = {
  number: label('编号', 'Number'),
  title: label('内容', 'Matter'),
  category: label('类别', 'Category'),
  state: label('状态', 'State'),
  source: label('来源', 'Source'),
  community: label('社区（村）', 'Community'),
  grid: label('网格', 'Grid'),
  unit: label('责任单位', 'Unit'),
  reported: label('反映时间', 'Reported'),
  due: label('时限', 'Due'),
  late: label('是否超时', 'Late'),
  provisional: label('暂定', 'Provisional'),
  outcome: label('办理结果', 'Outcome'),
  contests: label('不满意次数', 'Contested'),
  updated: label('更新时间', 'Updated'),
  code: label('编码', 'Code'),
  name: label('名称', 'Name'),
  level: label('层级', 'Level'),
  parent: label('上级', 'Parent'),
  kind: label('类型', 'Kind'),
  layer: label('图层', 'Layer'),
  households: label('户数', 'Households'),
  persons: label('人数', 'Persons'),
  'valid-from': label('起始日期', 'Valid from'),
  'valid-to': label('截止日期', 'Valid to'),
  finding: label('问题', 'Finding'),
  where: label('涉及区域', 'Areas'),
  size: label('面积（平方米）', 'Size (m²)'),
  counted: label('数量', 'Counted'),
  longitude: label('经度', 'Longitude'),
  latitude: label('纬度', 'Latitude'),
  person: label('姓名', 'Name'),
  username: label('用户名', 'User name'),
  phone: label('电话', 'Phone'),
  status: label('账号状态', 'Account'),
  role: label('岗位', 'Post'),
  area: label('责任区', 'Area'),
  from: label('开始', 'From'),
  until: label('结束', 'Until'),
  substitute: label('代谁', 'Stands in for'),
  absent: label('值班期间无岗', 'Holds no post then'),
  row: label('行', 'Row'),
  column: label('列', 'Column'),
  value: label('内容', 'Value'),
  result: label('结果', 'Result'),
  why: label('原因', 'Why'),
  remedy: label('怎么改', 'What to do'),
} as const satisfies Record<string, Label>;
export type SheetColumnCode = keyof typeof sheetColumns;

/** Words inside cells, and the lines above and below the rows. */
export const sheetWords = {
  yes: label('是', 'yes'),
  no: label('否', 'no'),
  watermark: label(
    '{office} · {name} 于 {moment} 导出 · 仅供工作使用，不得外传',
    '{office} · exported by {name}, {moment} · for work only, not to be passed on',
  ),
  revealed: label('含未隐去的个人信息', 'holds personal data unmasked'),
  count: label('共 {count} 条', '{count} rows'),
  'source.portal': label('居民', 'residents’ portal'),
  'source.field': label('网格员', 'field'),
  'source.desk': label('办公台', 'desk'),
  'source.hotline': label('热线', 'hotline'),
  'source.import': label('导入', 'import'),
  'source.open311': label('接口', 'Open311'),
  'source.sensor': label('传感器', 'sensor'),
  'source.register': label('台账提醒', 'register'),
  'status.invited': label('待开通', 'invited'),
  'status.active': label('正常', 'active'),
  'status.locked': label('已锁定', 'locked'),
  'status.disabled': label('已停用', 'disabled'),
  'kind.base': label('基础网格', 'base grid'),
  'kind.dedicated': label('专属网格', 'dedicated grid'),
  'kind.micro': label('微网格', 'micro grid'),
  'roster.hotline': label('热线', 'hotline'),
  'roster.leader': label('带班', 'leaders'),
  'roster.emergency': label('应急', 'emergencies'),
  gap: label('（无人值班）', '(nobody)'),
} as const satisfies Record<string, Label>;

/** Names of files about registers. */
export const registerSheets = {
  template: label('导入模板', 'template'),
} as const satisfies Record<string, Label>;
