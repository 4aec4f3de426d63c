import { z } from 'zod';
import { label, named, ownCode, rule, told } from './pack-schema-parts.ts';

/** Fields that are filled in: of forms, and of entries of registers. */
export const fieldTypes = ['text', 'long-text', 'number', 'date', 'yes-no', 'choice'] as const;

export const about = z.enum(['matter', 'place', 'work', 'person']);

/** What every field has beside its type and what it is about. */
export const fieldParts = {
  code: ownCode,
  label,
  required: told(z.boolean().default(false), '必填', 'Must be filled in', true),
  options: told(z.array(named).default([]), 'choice 的各项', 'Of a choice'),
  unit: told(label.optional(), '数字的单位', 'Of a number', { zh: '户', en: 'households' }),
  min: told(z.number().optional(), '数字至少', 'Of a number: at least', 0),
  max: told(z.number().optional(), '数字至多', 'Of a number: at most', 100),
};

type Ranged = { readonly min?: number | undefined; readonly max?: number | undefined };
export const hasRoom = ({ min, max }: Ranged) => min === undefined || max === undefined || min <= max;

export const field = z
  .strictObject({
    ...fieldParts,
    type: told(
      z.enum(fieldTypes),
      'text 短文，long-text 长文，number 数字，date 日期，yes-no 是否，choice 选择',
      'The kind of answer',
      'text',
    ),
    about: told(
      about.default('matter'),
      '问的是什么：事、地方、工作，或者人（人的信息只许为他本人要办的服务而问）',
      'What the answer is about; data on persons only for the service that the person asks for',
      'matter',
    ),
  })
  .refine(hasRoom, rule('bounds'));
