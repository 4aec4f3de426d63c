import { describe, expect, it } from 'vitest';
import { checkPack } from './check-pack.ts';
import type { CompiledPack } from './pack.ts';
import type { Ledger, RegisterKind } from './registers.ts';
import { cared, fieldLike, homes, keptPack, majorShops, shops } from './testing/small-registers.ts';

const named = (zh: string) => ({ zh, en: zh });
const told = (pack: CompiledPack) => checkPack(pack).map(({ what }) => what.zh);
const withShops = (more: Partial<RegisterKind>) => ({ ...keptPack, registers: [{ ...shops, ...more }, cared, homes] });
const withCared = (more: Partial<RegisterKind>) => ({ ...keptPack, registers: [shops, { ...cared, ...more }, homes] });
const withHomes = (more: Partial<RegisterKind>) => ({ ...keptPack, registers: [shops, cared, { ...homes, ...more }] });
const withLedger = (more: Partial<Ledger>) => ({ ...keptPack, ledgers: [{ ...majorShops, ...more }] });
const asked = (label: string, more = {}) => fieldLike({ code: 'asked', label: named(label), type: 'text', ...more });
const expiry = { clause: 'test', warnDays: [60, 30, 7], category: null, caseDays: 0 };

it('registers that keep every rule are nothing to speak of', () => {
  expect(told(keptPack)).toEqual([]);
});

describe('registers that could not be kept', () => {
  it.each<readonly [string, CompiledPack, RegExp]>([
    ['the kind is no choice', withShops({ kindField: 'area', certificates: [], expiry: null }), /“面积”不是选择题，不能作 kind-field/],
    ['the grade is no choice', withShops({ gradeField: 'phone' }), /“联系电话”不是选择题，不能作 grade-field/],
    ['the kind is no field', withShops({ kindField: 'sort' }), /没有代码为“sort”的字段/],
    ['certificates by kind, and no kind', withShops({ kindField: null }), /却没有写哪个字段是种类（kind-field）/],
    ['a certificate of a kind that is not there', withCertificate(['bar']), /没有代码为“bar”的选项/],
    ['a category that is not there', withShops({ expiry: { ...expiry, category: 'food' } }), /没有代码为“food”的事项小类/],
    ['days from few to many', withShops({ expiry: { ...expiry, warnDays: [7, 30] } }), /提醒天数（warn-days）要从大到小/],
    ['a warning on the day itself', withShops({ expiry: { ...expiry, warnDays: [30, 0] } }), /提醒天数（warn-days）要从大到小/],
    ['nothing ends', withShops({ certificates: [] }), /却没有会到期的证照/],
    [
      'a field named as every entry’s own',
      withCared({ fields: [...cared.fields, fieldLike({ code: 'name', label: named('姓名') })] }),
      /代码 name 是每条登记自带的一项/,
    ],
    ['two fields of one code', withShops({ fields: [...shops.fields, fieldLike({ code: 'area' })] }), /代码“area”用了两次/],
    ['two kinds of one code', { ...keptPack, registers: [...keptPack.registers, shops] }, /代码“premises”用了两次/],
    [
      'a choice with nothing to choose',
      withShops({ fields: [...shops.fields, asked('朝向', { type: 'choice' })] }),
      /却没有两个以上的选项/,
    ],
    ['nobody keeps them', withoutRight('register.edit'), /却没有岗位能“登记台账”/],
    ['nobody may look behind the mask', withoutRight('register.reveal'), /却没有岗位能“说明理由后查看脱敏内容”/],
    ['nobody looks after care recipients', withoutRight('register.care'), /却没有岗位能“关爱服务”/],
  ])('%s', (_, pack, what) => {
    expect(told(pack)).toEqual([expect.stringMatching(what)]);
  });
});

describe('ledgers of what is not there', () => {
  it.each<readonly [string, Partial<Ledger>, RegExp]>([
    ['a register', { from: { register: 'shops', where: [] } }, /没有代码为“shops”的台账/],
    ['a column', { columns: ['name', 'owner'] }, /没有代码为“owner”的列/],
    ['a column of another sort', { columns: ['name', 'outcome'] }, /没有代码为“outcome”的列/],
    ['a field', { from: { register: 'premises', where: [{ field: 'risk', is: ['major'] }] } }, /没有代码为“risk”的字段/],
    ['an option', { from: { register: 'premises', where: [{ field: 'grade', is: ['red'] }] } }, /没有代码为“red”的选项/],
    ['a role', { from: { posts: { roles: ['mayor'] } }, columns: ['person'] }, /没有代码为“mayor”的岗位/],
    ['a category', { from: { cases: { categories: ['fire'], open: null } }, columns: ['number'] }, /没有代码为“fire”的事项小类/],
    ['what is sealed', { from: { register: 'premises', where: [{ field: 'phone', is: ['138'] }] } }, /按“联系电话”筛选，而这一项是加密的/],
  ])('%s', (_, more, what) => {
    expect(told(withLedger(more))).toEqual([expect.stringMatching(what)]);
  });

  it('flags may be asked for, cases and posts have their own columns', () => {
    const where = [{ field: 'missing-certificate', is: ['yes'] }];
    expect(told(withLedger({ from: { register: 'premises', where } }))).toEqual([]);
    expect(told(withLedger({ from: { cases: { categories: ['pothole'], open: true } }, columns: ['number', 'due'] }))).toEqual([]);
    expect(told(withLedger({ from: { posts: { roles: ['worker'] } }, columns: ['person', 'phone'] }))).toEqual([]);
  });
});

describe('data on persons', () => {
  it.each<readonly [string, CompiledPack, RegExp]>([
    [
      'without a purpose',
      withShops({ fields: [...shops.fields, asked('店主姓名', { about: 'person', secret: true })] }),
      /没有写属哪一组用途/,
    ],
    ['open to all', withShops({ fields: shops.fields.map((field) => ({ ...field, secret: false })) }), /不能写 secret: false/],
    ['a purpose for nothing', withShops({ fields: shops.fields.slice(0, 3) }), /用途分组“联系人”里没有字段/],
    ['care without consent', withCared({ consent: null }), /“关爱对象”要凭本人同意登记，却没有同意书/],
    ['a household’s contact without consent', withHomes({ consent: null }), /“户”要凭本人同意登记/],
    ['guardians below 12 only', withCared({ consent: { ...consentOf(cared), guardianUnder: 12 } }), /低于 14 岁/],
    [
      'care as a duty',
      withCared({ groups: cared.groups.map((group) => ({ ...group, basis: 'legal-duty' })) }),
      /只按本人或监护人的意愿登记/,
    ],
    ['graded homes', withHomes({ fields: [...homes.fields, ...shops.fields.slice(1, 2)], gradeField: 'grade' }), /“户”不能分等级/],
    ['an administrator who looks', administratorLooks(), /“系统管理员”是管理员岗位/],
  ])('%s', (_, pack, what) => {
    expect(told(pack)).toEqual([expect.stringMatching(what)]);
  });

  it.each(['户主', '家庭成员', '成员身份证号', '配偶', '子女', '出生日期', 'Members'])(
    'a household does not tell who belongs to it: %s',
    (label) => {
      expect(told(withHomes({ fields: [...homes.fields, asked(label)] }))).toEqual([expect.stringContaining(`“${label}”`)]);
    },
  );

  it.each(['患病情况', '民族', '宗教信仰', '前科', '上访记录', '政治面貌', 'Religion'])(
    'a household or a care recipient is not asked: %s',
    (label) => {
      for (const pack of [withHomes({ fields: [...homes.fields, asked(label)] }), withCared({ fields: [...cared.fields, asked(label)] })])
        expect(told(pack)).toEqual([expect.stringMatching(/本产品不收集这类资料/)]);
    },
  );

  it('nor does a kind, a purpose, a text to agree to, a ledger or a value carry it', () => {
    const groups = shops.groups.map((group) => ({ ...group, purpose: named('掌握重点人员') }));
    const text = named('我同意登记宗教信仰。');
    for (const pack of [
      withShops({ label: named('信教群众登记') }),
      withShops({ groups }),
      withCared({ consent: { ...consentOf(cared), text } }),
      withShops({ certificates: shops.certificates.map((one) => ({ ...one, label: named('精神病人管控') })) }),
      withLedger({ label: named('上访人员台账') }),
    ])
      expect(told(pack)).toEqual([expect.stringMatching(/本产品不收集这类资料/)]);
  });

  it('premises of any name and certificates of staff pass', () => {
    const fields = ['宗教场所消防', '病虫害', '消防设施', '从业人员健康证明齐全'].map((label, index) =>
      fieldLike({ code: `f${index}`, label: named(label), type: 'yes-no' }),
    );
    expect(told(withShops({ fields: [...shops.fields, ...fields] }))).toEqual([]);
  });
});

function withCertificate(kinds: readonly string[]): CompiledPack {
  return withShops({ certificates: shops.certificates.map((certificate) => ({ ...certificate, kinds })) });
}

function consentOf({ consent }: RegisterKind) {
  if (consent === null) throw new Error('the kind has lost its consent');
  return consent;
}

function withoutRight(right: string): CompiledPack {
  const roles = keptPack.roles.map((role) => ({ ...role, capabilities: role.capabilities.filter((one) => one !== right) }));
  return { ...keptPack, roles };
}

function administratorLooks(): CompiledPack {
  const administrator = { label: named('系统管理员'), scope: 'area', level: null, capabilities: ['area.edit', 'register.reveal'] } as const;
  return { ...keptPack, roles: [...keptPack.roles, { code: 'system', ...administrator }] };
}
