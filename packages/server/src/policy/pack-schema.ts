import { actionKinds, holders, requirements, slipFacts } from '@gridkeeper/domain/policy/pack.ts';
import { z } from 'zod';

/** The written form of a policy pack 制度包. It drives the check of packs and, as JSON Schema, completion in editors. */
const code = z.string().regex(/^[a-z][a-z0-9-]*$/, 'a code is lower-case words joined by hyphens, such as "main-road"');
const label = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }).describe('Text in both languages');
const clause = z.string().min(1).describe('The plan\'s clause, such as "G5.3", or "setting" where the plan is silent');
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'a time of day such as "08:30"');
const span = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'hours such as "08:30-12:00"');
const duration = z
  .string()
  .regex(
    /^([1-9]\d*) (minute|hour|working-hour|working-day|natural-day)s?$/,
    'a limit such as "5 working-days", "1 working-day", "30 natural-days"',
  );
const holder = z.enum(holders);
const requirement = z.enum(requirements);
const codes = z.array(code).min(1);
const capability = z.enum([
  'case.report',
  'case.view',
  'case.review',
  'case.handle',
  'case.liaise',
  'case.check',
  'case.approve',
  'case.supervise',
  'case.release',
  'area.edit',
  'people.edit',
  'policy.edit',
  'audit.read',
]);

const role = z.strictObject({
  code,
  label,
  scope: z.enum(['area', 'unit']),
  level: code.optional().describe('The level whose centre it serves; left out: all levels'),
  capabilities: z.array(capability),
});
const unit = z.strictObject({ code, label, kind: z.enum(['centre', 'department', 'territory', 'higher', 'company']) });
const named = z.strictObject({ code, label });
const level = z
  .strictObject({
    code,
    label,
    area: z.enum(['province', 'city', 'county', 'street', 'management-area', 'community', 'grid', 'group']),
  })
  .describe('A level with a centre of its own, lowest first');
const severity = z.strictObject({ code, label, clause });
const bounds = z.strictObject({ min: z.int().nonnegative(), max: z.int().positive() });
const gridKind = z.strictObject({
  code: z.enum(['base', 'dedicated', 'micro']),
  label,
  layer: code.optional(),
  clause,
  households: bounds.optional(),
  persons: bounds.optional(),
  workers: bounds.optional(),
});
const condition = z.strictObject({ levels: codes.optional(), severities: codes.optional(), categories: codes.optional() });

const category = z.strictObject({
  code,
  label,
  layer: code.optional(),
  workflow: code.optional(),
  portal: z.boolean().default(true).describe('Offered to residents'),
  standard: z.string().optional(),
  keywords: z.array(z.string().min(1)).default([]),
});
const head = z.strictObject({ code, label, layer: code.optional(), workflow: code.optional(), items: z.array(category).min(1) });

const routingRow = z.strictObject({
  clause,
  categories: codes,
  zones: codes.optional(),
  levels: codes.optional(),
  severities: codes.optional(),
  time: z.enum(['working', 'off']).optional().describe('Only within office hours, or only outside them'),
  lead: code,
  assisting: z.array(code).default([]),
});

const ladderStep = z
  .strictObject({
    code,
    share: z.number().positive().max(1).optional(),
    after: duration.optional(),
    does: z.enum(['warn', 'overdue', 'climb']),
    tell: z.array(holder).min(1),
  })
  .refine((step) => (step.share === undefined) !== (step.after === undefined), 'a step is due either at a share or after the limit');

const clock = z.strictObject({
  code,
  label,
  clause,
  limit: duration,
  limits: z
    .array(condition.extend({ clause, limit: duration }))
    .default([])
    .describe('Other limits by what the case is; the first that fits holds, else `limit`'),
  'runs-in': codes,
  'restarts-on': z.array(z.enum(actionKinds)).default([]),
  ladder: z.array(ladderStep).default([]),
});

const action = z.strictObject({
  kind: z.enum(actionKinds).exclude(['report']),
  label,
  clause,
  by: z.array(holder).min(1),
  to: code.nullable().default(null),
  requires: z.array(requirement).default([]),
  'before-due-of': code.nullable().default(null),
  within: duration.optional(),
  level: z.enum(['up', 'down']).optional().describe('To the centre of the level above, or back to the one below'),
  only: condition.optional().describe('Only for cases of these levels, severities or categories'),
  form: code.optional().describe('The form that `requires: [form]` asks for'),
});
const state = z.strictObject({
  code,
  label,
  phase: z.enum(['intake', 'handling', 'checking', 'closed']),
  owner: holder.nullable().default(null),
  actions: z.array(action).default([]),
});
const workflow = z.strictObject({ code, label, start: code, states: z.array(state).min(1) });

const formField = z.strictObject({
  code,
  label,
  type: z.enum(['text', 'long-text', 'number', 'date', 'yes-no', 'choice']),
  about: z.enum(['matter', 'place', 'work', 'person']).default('matter').describe('What the answer is about'),
  required: z.boolean().default(false),
  options: z.array(named).default([]).describe('Of a choice'),
  unit: label.optional().describe('Of a number, such as households'),
  min: z.number().optional(),
  max: z.number().optional(),
});
const form = z.strictObject({ code, label, clause, fields: z.array(formField).min(1) });
const notice = z.strictObject({ code, label, clause, on: z.array(z.enum(actionKinds)).min(1), tell: z.array(holder).min(1) });
const slip = z.strictObject({
  code,
  label,
  clause,
  on: z.array(z.enum(actionKinds)).min(1),
  facts: z.array(z.enum(slipFacts)).min(1),
  signatures: z.array(label).default([]),
});
const sample = z.strictObject({
  code,
  label,
  clause,
  action: z.enum(actionKinds),
  per: z.literal('month'),
  share: z.number().min(0).max(1),
  always: condition.optional(),
});
const successor = z.strictObject({ kind: z.enum(['unit', 'role', 'level']), from: code, to: code });

export const packSchema = z.strictObject({
  id: code,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'a version such as "1.0.0"'),
  plan: z.string().min(1),
  label,
  levels: z.array(level).default([]),
  roles: z.array(role).min(1),
  units: z.array(unit).min(1),
  layers: z.array(named).min(1),
  'grid-kinds': z.array(gridKind).default([]),
  zones: z.array(named).min(1),
  severities: z
    .array(severity)
    .default([])
    .describe('How grave a matter is, gravest last; a case has the first until somebody says otherwise'),
  hours: z.strictObject({ spans: z.array(span).min(1), 'day-ends': clockTime }),
  layer: code.describe('Layer of categories that name none'),
  workflow: code.describe('Workflow of categories that name none'),
  categories: z.array(head).min(1),
  routing: z.array(routingRow).min(1),
  clocks: z.array(clock),
  workflows: z.array(workflow).min(1),
  forms: z.array(form).default([]),
  notices: z.array(notice).default([]),
  slips: z.array(slip).default([]),
  samples: z.array(sample).default([]),
  successors: z.array(successor).default([]).describe('What takes the place of units, roles and levels that the version before had'),
});

export type PackSource = z.infer<typeof packSchema>;
