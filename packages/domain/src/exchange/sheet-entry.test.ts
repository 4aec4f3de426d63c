import { describe, expect, it } from 'vitest';
import type { RegisterKind } from '../policy/registers.ts';
import { readCell } from './sheet-cell.ts';
import { headingMatches, proposeColumns } from './sheet-columns.ts';
import { readEntryRow } from './sheet-entry.ts';
import { sheetFields } from './sheet-fields.ts';
import type { SheetPlan } from './sheet-wire.ts';

const label = (zh: string) => ({ zh, en: zh });
const field = {
  about: 'place',
  required: false,
  options: [],
  unit: null,
  min: null,
  max: null,
  group: null,
  secret: false,
  listed: true,
} as const;
const shops: RegisterKind = {
  code: 'shop',
  sort: 'premises',
  label: label('九小场所'),
  clause: 'G4.2',
  groups: [],
  fields: [
    { ...field, code: 'floors', label: label('层数'), type: 'number', unit: label('层') },
    { ...field, code: 'opened', label: label('开业日期'), type: 'date' },
    { ...field, code: 'grade', label: label('风险等级'), type: 'choice', options: [{ code: 'high', label: label('高风险') }] },
    { ...field, code: 'credit', label: label('统一社会信用代码'), type: 'credit-code' },
    { ...field, code: 'phone', label: label('联系电话'), type: 'phone', secret: true, group: 'contact' },
    { ...field, code: 'gas', label: label('使用燃气'), type: 'yes-no' },
  ],
  kindField: null,
  gradeField: 'grade',
  certificates: [{ code: 'food', label: label('食品经营许可证'), clause: 'G4.2', kinds: null, expires: true }],
  expiry: null,
  consent: null,
  visits: null,
};
const fields = sheetFields(shops);
const headings = [
  '*场所名称',
  '详细地址',
  '经 度',
  '纬度（度）',
  '层数',
  '开业日期',
  '风险等级',
  '统一社会信用代码',
  '联系电话',
  '食品经营许可证有效期止',
  '备注',
];
const plan: SheetPlan = { sheet: null, header: 1, columns: proposeColumns(fields, headings), coordinates: null, override: false };
const read = (values: Record<string, string>, more: Partial<SheetPlan> = {}, marks = {}) =>
  readEntryRow({ row: 7, values, marks }, { kind: shops, fields, plan: { ...plan, ...more } });
const whys = (values: Record<string, string>, more: Partial<SheetPlan> = {}, marks = {}) =>
  read(values, more, marks).faults.map(({ column, why }) => [column, why.zh]);

describe('columns', () => {
  it('are proposed by label, code and other names: ten of eleven headings, the remark is left to the person', () => {
    expect(Object.keys(plan.columns)).toHaveLength(10);
    expect(plan.columns).toMatchObject({
      name: '*场所名称',
      lon: '经 度',
      lat: '纬度（度）',
      'certificates.food.expires': '食品经营许可证有效期止',
    });
    expect(headingMatches(fields, ['2026年9月九小场所台账', '', ''])).toBe(0);
    expect(proposeColumns(fields, ['名称', '名称 (2)'])).toEqual({ name: '名称' });
    expect(proposeColumns(fields, ['序号', 'name', 'fields.gas'])).toEqual({ name: 'name', 'fields.gas': 'fields.gas' });
  });
});

describe('a cell', () => {
  it.each(['2026-03-01', '2026/3/1', '2026.3.1', '2026年3月1日', '２０２６年３月１日', '20260301', '46082', '2026-03-01T00:00:00'])(
    '%s is the first of March',
    (typed) => {
      expect(readCell({ type: 'date', options: [] }, typed)).toEqual({ value: '2026-03-01' });
    },
  );
  it.each(['2026年3月', '2026-02-30', '3/1/2026', '昨天', '1234567'])('%s is no day', (typed) => {
    expect(readCell({ type: 'date', options: [] }, typed)).toEqual({ fault: 'not-a-date' });
  });
  it.each([
    ['１２', 12],
    ['1,234.5', 1234.5],
    ['12 层', 12],
    ['-3', -3],
    ['1e3', 1000],
  ])('%s is the number %d', (typed, value) => {
    expect(readCell({ type: 'number', options: [] }, typed)).toEqual({ value });
  });
  it.each(['12-13', '约12', '1,23', '', '十二'])('%j is no number', (typed) => {
    expect(readCell({ type: 'number', options: [] }, typed)).toEqual(typed === '' ? { value: null } : { fault: 'not-a-number' });
  });
});

describe('a row', () => {
  it('becomes a draft; an empty cell says nothing, rare characters stay, full-width codes become plain', () => {
    const { draft, certificates, faults } = read({
      '*场所名称': '𬭎㛃䶮𠅤小吃店',
      详细地址: ' 书砚巷３号 ',
      '经 度': '121.473',
      '纬度（度）': '31.23',
      层数: '',
      风险等级: '高风险',
      统一社会信用代码: '９１３１０１１５ＭＡ１Ｋ３Ｙ６Ｊ５Ｂ',
      食品经营许可证有效期止: '2027年1月31日',
    });
    expect(faults).toEqual([]);
    expect(draft).toEqual({
      name: '𬭎㛃䶮𠅤小吃店',
      address: '书砚巷３号',
      point: [121.473, 31.23],
      fields: { grade: 'high', credit: '91310115MA1K3Y6J5B' },
    });
    expect(certificates).toEqual([{ code: 'food', expiresOn: '2027-01-31' }]);
  });

  it('told as GCJ-02 is moved by some 500 m; told nothing it stays where it is', () => {
    const row = { '*场所名称': '店', '经 度': '121.4776', '纬度（度）': '31.2281' };
    const [lon, lat] = read(row, { coordinates: 'gcj02' }).draft.point ?? [0, 0];
    expect(Math.hypot((121.4776 - lon) * 95_000, (31.2281 - lat) * 111_000)).toBeGreaterThan(400);
    expect(read(row).draft.point).toEqual([121.4776, 31.2281]);
  });

  it('names every fault: exchanged coordinates, half a point, merged cells, errors, lost digits', () => {
    expect(whys({ '*场所名称': '店', '经 度': '31.23', '纬度（度）': '121.47' })).toEqual([['纬度（度）', '经度、纬度可能填反了']]);
    expect(whys({ '*场所名称': '店', '经 度': '121.47', 层数: '两层' })).toEqual([
      ['层数', '不是数字'],
      ['纬度（度）', '经度、纬度只有一个'],
    ]);
    expect(
      whys(
        { '*场所名称': '店' },
        {},
        { 风险等级: 'merged', 层数: 'error', 统一社会信用代码: 'rounded', 开业日期: 'uncalculated', 备注: 'error' },
      ),
    ).toEqual([
      ['层数', '单元格是公式错误'],
      ['开业日期', '公式没有算出的值'],
      ['风险等级', '合并单元格，值只属于第一格'],
      ['统一社会信用代码', '编码按数字存放，后几位已丢失'],
    ]);
  });

  it('brought back as it was exported leaves what is masked as it stands: 138****0000 never takes the place of a phone', () => {
    const { draft, faults } = read({ '*场所名称': '五*店', 联系电话: '138****0000', 层数: '3' });
    expect([draft, faults]).toEqual([{ name: '五*店', fields: { floors: 3 } }, []]);
  });

  it('tells a fault of what is about a person without its value', () => {
    const [fault] = read({ '*场所名称': '店', 联系电话: '1380\ufffd' }).faults;
    expect([fault?.column, fault?.value]).toEqual(['联系电话', '']);
    expect(read({ '*场所名称': '店', 层数: '三层楼' }).faults[0]?.value).toBe('三层楼');
  });
});
