import { expect, it } from 'vitest';
import type { CompiledPack } from '../pack.ts';
import type { RegisterKind } from '../registers.ts';
import { fieldLike, homes, keptPack, majorShops, shops } from '../testing/small-registers.ts';
import { diff } from './diff.ts';

const before: CompiledPack = { ...keptPack, registers: [shops] };
const sentences = (after: CompiledPack) => diff(before, after).map(({ sentence }) => sentence.zh);
const withShops = (more: Partial<RegisterKind>): CompiledPack => ({ ...before, registers: [{ ...shops, ...more }] });

it('a register that comes is told in full: what it keeps, for what, on which basis, and for how long', () => {
  expect(sentences({ ...before, registers: [shops, homes] })).toEqual([
    '新增台账“户”：户（test）：登记本人电话；个人信息：关爱（用于上门探望，依据本人同意，结束后留 30 个自然日）；同意书：第 1 版，365 个自然日有效，不满 14 岁由监护人同意',
  ]);
  expect(sentences({ ...before, registers: [], ledgers: [] })).toEqual(['取消台账“场所”', '取消台账视图“重大风险场所”']);
});

it('fields, certificates, warnings and purposes that change are told one by one', () => {
  const fields = [...shops.fields.slice(0, 3), fieldLike({ code: 'seats', label: { zh: '座位数', en: 'Seats' } })];
  expect(sentences(withShops({ fields }))).toEqual(['台账“场所”增加填写“座位数”', '台账“场所”不再填写“联系电话”']);
  const certificates = shops.certificates.map((one) => ({ ...one, kinds: ['shop', 'restaurant'], expires: false }));
  expect(sentences(withShops({ certificates }))).toEqual([
    '台账“场所”的证照由“食品经营许可证（restaurant，有有效期）”改为“食品经营许可证（shop、restaurant，长期有效）”',
  ]);
  expect(sentences(withShops({ expiry: { clause: 'test', warnDays: [30], category: null, caseDays: 0 } }))).toEqual([
    '台账“场所”的到期提醒由“提前 60、30、7 天提醒，提前 7 天立案（pothole）”改为“提前 30 天提醒”',
  ]);
  const groups = shops.groups.map((group) => ({ ...group, basis: 'consent' as const }));
  expect(sentences(withShops({ groups }))).toEqual([
    '台账“场所”的个人信息由“联系人（用于通知检查，依据法定职责，结束后留 365 个自然日）”改为“联系人（用于通知检查，依据本人同意，结束后留 365 个自然日）”',
  ]);
});

it('a ledger that shows something else is told with what it is a view of', () => {
  const from = { cases: { categories: ['lamp'], open: true } };
  expect(sentences({ ...before, ledgers: [{ ...majorShops, from, columns: ['number', 'due'] }] })).toEqual([
    '台账视图“重大风险场所”由“取自台账“场所”（风险等级为major），列出名称、类型、地址、提醒”改为“取自未结的案件（lamp），列出案件编号、办理期限”',
  ]);
  const where = [{ field: 'missing-certificate', is: ['yes'] }];
  expect(sentences({ ...before, ledgers: [{ ...majorShops, from: { register: 'premises', where } }] })).toEqual([
    expect.stringContaining('改为“取自台账“场所”（缺证），列出'),
  ]);
});
