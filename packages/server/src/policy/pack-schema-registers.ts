import { legalBases, registerSorts } from '@gridkeeper/domain/policy/registers.ts';
import { z } from 'zod';
import { about, fieldParts, fieldTypes, hasRoom } from './pack-schema-fields.ts';
import { clause, code, codes, duration, label, ownCode, rule, told } from './pack-schema-parts.ts';

/** What is registered 台账: kinds with their fields, certificates and consent. */
const group = z.strictObject({
  code: ownCode,
  label,
  purpose: told(label, '收集来做什么用', 'What the data are kept for', { zh: '通知消防检查', en: 'To announce fire inspections' }),
  basis: told(
    z.enum(legalBases),
    'consent 本人同意，legal-duty 法定职责，contract 合同，public-list 依法公开的名录（个人信息保护法第十三条）',
    'Why the office may hold them (PIPL 13)',
    'consent',
  ),
  keep: told(
    duration,
    '登记结束、同意撤回或到期以后再留多久，然后删除',
    'How long they are kept after the entry or the consent has ended; then they are erased',
    '30 natural-days',
  ),
});

const field = z
  .strictObject({
    ...fieldParts,
    type: told(
      z.enum([...fieldTypes, 'phone', 'credit-code', 'facility-code']),
      '比表单多：phone 电话，credit-code 统一社会信用代码，facility-code 部件标识码',
      'As in forms, and phone, unified social credit code, code of a facility',
      'choice',
    ),
    about: told(about.default('place'), '说的是什么；写 person 的一律加密、脱敏', 'What it is about; person: sealed and masked', 'place'),
    group: told(
      code.optional(),
      '属哪一组用途（groups）；写 person 的必须写',
      'The group whose purpose it serves; needed where it is about a person',
      'contact',
    ),
    secret: told(
      z.boolean().optional(),
      '加密保存、脱敏显示；不写就是 person 才这样',
      'Sealed and masked; left out: where it is about a person',
      true,
    ),
    listed: told(z.boolean().default(false), '列表里显示', 'Stands in lists', true),
  })
  .refine(hasRoom, rule('bounds'));

const certificate = z.strictObject({
  code: ownCode,
  label,
  clause,
  kinds: told(codes.optional(), 'kind-field 选了哪几项的才需要；不写就是都要', 'Options of the kind field that need it; left out: all', [
    'restaurant',
  ]),
  expires: told(z.boolean().default(true), '有没有有效期', 'Whether it ends', false),
});

const inOrder = (days: readonly number[]) => days.every((each, index) => index === 0 || each < (days[index - 1] ?? 0));

const expiry = z.strictObject({
  clause,
  'warn-days': told(
    z.array(z.int().positive().max(365)).min(1).refine(inOrder, rule('warnDays')),
    '到期前多少天提醒，从大到小',
    'So many days before the end it is told, most first',
    [60, 30, 7],
  ),
  category: told(
    code.optional(),
    '立哪一类案件；不写就只提醒',
    'The category of the case that it opens; left out: only told',
    'fire-passage',
  ),
  'case-days': told(z.int().nonnegative().max(365).default(0), '到期前多少天立案', 'So many days before the end the case is opened', 7),
});

const consent = z.strictObject({
  version: told(z.string().min(1), '同意书的版本，改了文字就要换', 'Its version; another text is a new version', '2026-1'),
  text: told(label, '同意书全文', 'What the person agrees to, in full'),
  clause,
  lasts: told(duration, '多久以后重新征求', 'Asked for anew after this', '365 natural-days'),
  'guardian-under': told(
    z.int().min(14).max(18).default(14),
    '不满多少岁由监护人同意（法定 14）',
    'Years of age below which a guardian consents (by law 14)',
    14,
  ),
});

export const register = z.strictObject({
  code: ownCode,
  sort: told(
    z.enum(registerSorts),
    'building 楼栋，dwelling 房屋，premises 场所，facility 部件，equipment 设备，risk-point 风险点，unit 单位，household 户，care-recipient 关爱对象',
    'What an entry of it is',
    'premises',
  ),
  label,
  clause,
  groups: told(z.array(group).default([]), '个人信息按用途分组', 'Data on persons, grouped by purpose'),
  fields: told(z.array(field).default([]), '登记哪些内容', 'What is kept of an entry'),
  'kind-field': told(
    code.optional(),
    '哪个选择题说明它是哪一种，证照按它定',
    'The choice that says what kind it is; certificates go by it',
    'kind',
  ),
  'grade-field': told(
    code.optional(),
    '哪个选择题是风险等级，检查次数按它定',
    'The choice that is its risk grade; inspections go by it',
    'grade',
  ),
  certificates: told(z.array(certificate).default([]), '要有哪些证照', 'Certificates it needs'),
  expiry: told(expiry.optional(), '证照到期前怎么提醒', 'What happens before a certificate ends'),
  consent: told(
    consent.optional(),
    '同意书；关爱对象和留联系方式的户要有',
    'What is agreed to; care recipients need it, and households that leave a contact',
  ),
  visits: told(duration.optional(), '通常多久走访一次', 'Usual rhythm of visits', '30 natural-days'),
});

/** A kind taken over from `packs/common-registers`, with what differs. */
export const registerLike = register.partial().extend({
  like: told(
    code,
    '照 packs/common-registers 里的哪一种；这里再写的，同代号的整条替换，其余加上',
    'The kind of packs/common-registers it is like; entries written here replace those of the same code, others are added',
    'premises',
  ),
});

export const ledger = z
  .strictObject({
    code: ownCode,
    label,
    clause,
    register: told(code.optional(), '从哪本台账取', 'The register it is a view of', 'premises'),
    where: told(
      z
        .array(
          z.strictObject({
            field: told(
              code,
              '哪个字段，或者 missing-certificate 缺证、expiring 快到期',
              'A field, or missing-certificate, expiring',
              'grade',
            ),
            is: told(
              z.array(z.string().min(1)).min(1),
              '是哪些值；是否题写 "yes" 或 "no"',
              'One of these values; yes or no in quotation marks',
              ['major'],
            ),
          }),
        )
        .default([]),
      '只取哪些',
      'Only entries of which this holds',
    ),
    cases: told(
      z
        .strictObject({
          categories: told(codes.optional(), '只取哪些类别，写大类代表其下全部', 'Only these categories', ['fire-safety']),
          open: told(z.boolean().optional(), 'true 只取未结的，false 只取已结的', 'Only open, or only closed ones', true),
        })
        .optional(),
      '从案件取',
      'A view of cases',
    ),
    posts: told(codes.optional(), '从哪些岗位取', 'A view of these posts', ['grid-worker']),
    columns: told(
      z.array(code).min(1),
      '各列：字段代号，以及 name code address grid community updated certificates warnings；案件用 number category state place reported due closed outcome；岗位用 person role area phone since',
      'Its columns: fields by code, and what every entry, case or post has',
      ['name', 'address', 'grid', 'grade'],
    ),
  })
  .refine(({ register, cases, posts }) => [register, cases, posts].filter((one) => one !== undefined).length === 1, rule('ledger'))
  .refine(({ register, where }) => register !== undefined || where.length === 0, rule('ledger'));
