import type { Label } from '../base/label.ts';
import type { RegisterField, RegisterKind } from '../policy/registers.ts';
import type { SheetField } from './sheet-wire.ts';

const label = (zh: string, en: string): Label => ({ zh, en });
const plain = { required: false, options: [], example: '', hint: null } as const;

const types: Readonly<Record<RegisterField['type'], SheetField['type']>> = {
  text: 'text',
  'long-text': 'text',
  number: 'number',
  date: 'date',
  'yes-no': 'yes-no',
  choice: 'choice',
  phone: 'phone',
  'credit-code': 'code',
  'facility-code': 'code',
};
const examples: Readonly<Record<SheetField['type'], string>> = {
  text: '',
  code: '',
  number: '3',
  date: '2026-03-01',
  'yes-no': '是',
  choice: '',
  phone: '000-12345678',
  degrees: '121.473',
};

/** Everything that a column of a register's sheet can be: what every entry has, the kind's own fields, its certificates and consent. */
export function sheetFields(kind: RegisterKind): readonly SheetField[] {
  return [
    { ...plain, code: 'name', label: label('名称', 'Name'), type: 'text', required: true },
    {
      ...plain,
      code: 'code',
      label: label('编码', 'Code'),
      type: 'code',
      hint: label('同一编码再次导入时更新那一条', 'an entry with the same code is brought up to date'),
    },
    {
      ...plain,
      code: 'address',
      label: label('地址', 'Address'),
      type: 'text',
      hint: label('没有经纬度时按地址找楼栋', 'without coordinates the building is found by it'),
    },
    { ...plain, code: 'lon', label: label('经度', 'Longitude'), type: 'degrees', example: '121.473' },
    { ...plain, code: 'lat', label: label('纬度', 'Latitude'), type: 'degrees', example: '31.230' },
    ...kind.fields.map(ownField),
    ...kind.certificates.flatMap((certificate) => [
      {
        ...plain,
        code: `certificates.${certificate.code}.number`,
        label: joined(certificate.label, '编号', 'number'),
        type: 'code' as const,
      },
      {
        ...plain,
        code: `certificates.${certificate.code}.issued`,
        label: joined(certificate.label, '发证日期', 'issued'),
        type: 'date' as const,
        example: examples.date,
      },
      ...(certificate.expires
        ? [
            {
              ...plain,
              code: `certificates.${certificate.code}.expires`,
              label: joined(certificate.label, '有效期止', 'ends'),
              type: 'date' as const,
              example: examples.date,
            },
          ]
        : []),
    ]),
    ...(kind.consent === null ? [] : consentFields),
    ...(kind.visits === null
      ? []
      : [
          {
            ...plain,
            code: 'visitEveryDays',
            label: label('走访间隔（天）', 'Visit every (days)'),
            type: 'number' as const,
            example: '30',
          },
        ]),
    {
      ...plain,
      code: 'ref',
      label: label('来源编号', 'Id in the source'),
      type: 'code',
      hint: label('原系统里的唯一编号；再次导入时按它认', 'the unique id in the system it comes from; a later import knows it by this'),
    },
  ];
}

const consentFields: readonly SheetField[] = [
  {
    ...plain,
    code: 'consent.by',
    label: label('谁同意', 'Consent by'),
    type: 'choice',
    options: [
      { code: 'self', label: label('本人', 'self') },
      { code: 'guardian', label: label('监护人', 'guardian') },
    ],
    example: '本人',
  },
  { ...plain, code: 'consent.givenOn', label: label('同意日期', 'Consent given'), type: 'date', example: '2026-03-01' },
  { ...plain, code: 'consent.underAge', label: label('未成年', 'Under age'), type: 'yes-no', example: '否' },
];

function ownField(field: RegisterField): SheetField {
  const type = types[field.type];
  const unit = field.unit === null ? null : label(`单位：${field.unit.zh}`, `in ${field.unit.en}`);
  return {
    code: `fields.${field.code}`,
    label: field.label,
    type,
    required: field.required,
    options: field.options,
    example: field.options[0]?.label.zh ?? examples[type],
    hint: unit,
  };
}

const joined = (of: Label, zh: string, en: string): Label => label(`${of.zh}${zh}`, `${of.en}: ${en}`);
