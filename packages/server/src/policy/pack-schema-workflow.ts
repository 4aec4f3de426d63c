import { outcomes } from '@gridkeeper/domain/cases/outcome.ts';
import { actionKinds, requirements } from '@gridkeeper/domain/policy/pack.ts';
import { z } from 'zod';
import { areaLevel, clause, code, condition, duration, holder, label, ownCode, told } from './pack-schema-parts.ts';

/** The way of a case: states, and what may be done in them by whom. */
const action = z.strictObject({
  kind: told(
    z.enum(actionKinds).exclude(['report']),
    '动作种类，在每个制度包里意思都一样',
    'Its kind, which means the same in every pack',
    'dispatch',
  ),
  label,
  clause,
  by: told(z.array(holder).min(1), '谁能做', 'Who may do it', ['centre']),
  to: told(code.nullable().default(null), '之后到哪个环节；不写就是不动', 'The state that follows; left out: the case stays', 'handling'),
  requires: told(z.array(z.enum(requirements)).default([]), '必须带什么', 'What must come with it', ['note', 'photo']),
  'before-due-of': told(code.nullable().default(null), '只能在这个时限到期之前', 'Only while this clock has not run out', 'handling'),
  within: told(duration.optional(), '只能在进入本环节后多久以内', 'Only so long after the state was entered', '30 natural-days'),
  level: told(
    z.enum(['up', 'down']).optional(),
    'up 上报上一级，down 下派回下一级',
    'To the centre of the level above, or back to the one below',
    'up',
  ),
  only: told(condition.optional(), '只限这些类别、层级、轻重', 'Only for cases of these levels, severities or categories', {
    severities: ['urgent'],
  }),
  form: told(
    z.union([code, z.array(code).min(2)]).optional(),
    'requires 里有 form 时，填哪张表；几张表里选一张就写成列表',
    'The form that “requires: [form]” asks for; a list where whoever acts chooses one',
    'difficult-case',
    ['mediation-record', 'agreement'],
  ),
  'after-due-of': told(
    code.optional(),
    '要等这个时限到期之后（公示期满）',
    'Only once this clock has run out, such as that of a public notice',
    'notice',
  ),
  outcomes: told(z.array(z.enum(outcomes)).min(1).optional(), '只许这些办理结果', 'Only these outcomes may be given', [
    'solved',
    'explained',
  ]),
  'tells-reporter': told(z.boolean().default(false), '说明写给报告人看', 'The note is written to the reporter', true),
  boards: told(
    z.array(areaLevel).default([]),
    '在哪几级公示；不写就是全单位',
    'On whose boards the public text stands; left out: the whole office’s',
    ['community', 'street'],
  ),
});

const state = z.strictObject({
  code: ownCode,
  label,
  phase: told(
    z.enum(['intake', 'handling', 'checking', 'closed']),
    'intake 受理，handling 办理，checking 核查，closed 结案',
    'The phase it counts in',
    'handling',
  ),
  owner: told(holder.nullable().default(null), '这一步归谁', 'Whose turn it is', 'lead-unit'),
  actions: told(z.array(action).default([]), '这一步能做什么', 'What may be done here'),
});

export const workflow = z.strictObject({
  code: ownCode,
  label,
  start: told(code, '案件从哪个环节开始', 'The state in which a case begins', 'reviewing'),
  states: told(z.array(state).min(1), '各环节', 'Its states'),
});
