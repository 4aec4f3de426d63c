import { holders } from '@gridkeeper/domain/policy/pack.ts';
import { z } from 'zod';
import { type SchemaRule, schemaRules } from './pack-schema-rules.ts';

/** What an editor shows at a key, in both languages; the first example also stands in the sentence about a missing key. */
export function told<Schema extends z.ZodType>(schema: Schema, zh: string, en: string, ...examples: readonly unknown[]): Schema {
  return schema.meta({ description: `${zh} · ${en}`, ...(examples.length > 0 && { examples }) });
}

/** A text of a certain form. `rule` is the message of its issue. */
function formed(pattern: RegExp, rule: SchemaRule): z.ZodString {
  const { mend } = schemaRules[rule];
  return z
    .string()
    .regex(pattern, rule)
    .meta({ patternErrorMessage: `${mend.zh} ${mend.en}` });
}

/** The same for rules about more than one key. */
export const rule = (name: SchemaRule): SchemaRule => name;

const clockPattern = '([01]\\d|2[0-3]):[0-5]\\d';

export const code = formed(/^[a-z][a-z0-9-]*$/, 'code');
export const version = formed(/^\d+\.\d+\.\d+$/, 'version');
export const clockTime = formed(new RegExp(`^(${clockPattern}|24:00)$`), 'time');
export const span = formed(new RegExp(`^${clockPattern}-(${clockPattern}|24:00)$`), 'span');
export const day = formed(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'day');
export const duration = formed(/^([1-9]\d{0,3}) (minute|hour|working-hour|working-day|natural-day)s?$/, 'duration');

export const codes = z.array(code).min(1);
export const ownCode = told(code, '代码，同类之中不重复', 'Its code, unlike any other of its kind', 'main-road');
export const label = told(
  z.strictObject({
    zh: told(z.string().min(1), '中文', 'Chinese', '环卫所'),
    en: told(z.string().min(1), '英文', 'English', 'Sanitation office'),
  }),
  '名称，中英文都写',
  'Its name in both languages',
  { zh: '环卫所', en: 'Sanitation office' },
);
export const clause = told(
  z.string().min(1),
  '依据的条款；办法没写、本单位自定的写 setting',
  'The clause it comes from, or “setting” where the plan is silent',
  'G5.3',
  'setting',
);
export const areaLevel = z.enum(['province', 'city', 'county', 'street', 'management-area', 'community', 'grid', 'group']);
export const named = z.strictObject({ code: ownCode, label });
export const holder = z.enum(holders);
export const tell = told(z.array(holder).min(1), '告诉谁', 'Who is told', ['lead-unit', 'centre']);

export const levelCodes = told(codes.optional(), '只限这些层级；不写就是各级都算', 'Only these levels; left out: all', ['street']);
export const severityCodes = told(codes.optional(), '只限这些轻重缓急；不写就是都算', 'Only these severities; left out: all', ['urgent']);
export const categoryCodes = told(
  codes.optional(),
  '只限这些类别，写大类代表其下全部；不写就是都算',
  'Only these categories, a head for all its items; left out: all',
  ['street-light'],
);
export const condition = z.strictObject({ levels: levelCodes, severities: severityCodes, categories: categoryCodes });
