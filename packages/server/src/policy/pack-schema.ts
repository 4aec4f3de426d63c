import { actionKinds } from '@gridkeeper/domain/policy/pack.ts';
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
const holder = z.enum(['reporter', 'centre', 'lead-unit', 'assisting-unit', 'checker', 'grid-worker', 'leader', 'higher']);
const requirement = z.enum(['note', 'photo', 'outcome', 'until', 'unit', 'checker', 'rating', 'category', 'case']);
const capability = z.enum([
  'case.report',
  'case.view',
  'case.review',
  'case.handle',
  'case.check',
  'case.approve',
  'case.supervise',
  'case.release',
  'area.edit',
  'people.edit',
  'policy.edit',
  'audit.read',
]);

const role = z.strictObject({ code, label, scope: z.enum(['area', 'unit']), capabilities: z.array(capability) });
const unit = z.strictObject({ code, label, kind: z.enum(['centre', 'department', 'territory', 'higher', 'company']) });
const named = z.strictObject({ code, label });

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
  categories: z.array(code).min(1),
  zones: z.array(code).min(1).optional(),
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
  'runs-in': z.array(code).min(1),
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
});
const state = z.strictObject({
  code,
  label,
  phase: z.enum(['intake', 'handling', 'checking', 'closed']),
  owner: holder.nullable().default(null),
  actions: z.array(action).default([]),
});
const workflow = z.strictObject({ code, label, start: code, states: z.array(state).min(1) });

export const packSchema = z.strictObject({
  id: code,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'a version such as "1.0.0"'),
  plan: z.string().min(1),
  label,
  roles: z.array(role).min(1),
  units: z.array(unit).min(1),
  layers: z.array(named).min(1),
  zones: z.array(named).min(1),
  hours: z.strictObject({ spans: z.array(span).min(1), 'day-ends': clockTime }),
  layer: code.describe('Layer of categories that name none'),
  workflow: code.describe('Workflow of categories that name none'),
  categories: z.array(head).min(1),
  routing: z.array(routingRow).min(1),
  clocks: z.array(clock),
  workflows: z.array(workflow).min(1),
});

export type PackSource = z.infer<typeof packSchema>;
