import { usualTries } from '@gridkeeper/domain/policy/complete-pack.ts';
import { actionKinds, samplePeriods, slipFacts } from '@gridkeeper/domain/policy/pack.ts';
import { z } from 'zod';
import { field } from './pack-schema-fields.ts';
import { clause, condition, label, ownCode, tell, told } from './pack-schema-parts.ts';

/** What is filled in, told, printed and drawn. */
const on = told(z.array(z.enum(actionKinds)).min(1), '在哪些动作之后', 'After which actions', ['dispatch']);

const only = told(condition.optional(), '只限这些类别、层级、轻重', 'Only of cases of these levels, severities or categories', {
  severities: ['major'],
});

export const form = z.strictObject({ code: ownCode, label, clause, fields: told(z.array(field).min(1), '各栏', 'Its fields') });

export const notice = z.strictObject({ code: ownCode, label, clause, on, tell, only });

export const slip = z.strictObject({
  code: ownCode,
  label,
  clause,
  on,
  only,
  facts: told(z.array(z.enum(slipFacts)).min(1), '印哪些内容', 'What stands on it', ['number', 'category', 'limit']),
  signatures: told(z.array(label).default([]), '谁签字', 'Who signs', [{ zh: '承办人', en: 'Handler' }]),
});

export const sample = z.strictObject({
  code: ownCode,
  label,
  clause,
  action: told(z.enum(actionKinds), '对抽到的做什么', 'What is done with those drawn', 'call-back'),
  per: told(z.enum(samplePeriods), '按月、季、半年或年抽', 'Drawn each month, quarter, half-year or year', 'month'),
  only,
  tries: told(z.int().min(1).max(20).default(usualTries), '没人接时一共打几次', 'How often one is tried who does not answer', 3),
  share: told(z.number().min(0).max(1), '抽多少，一半写 0.5', 'Share of the closed cases, such as 0.5', 0.5),
  always: told(condition.optional(), '全部要抽的', 'Cases that are all taken', { severities: ['major'] }),
});
