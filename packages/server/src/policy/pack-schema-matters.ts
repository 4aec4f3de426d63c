import { actionKinds, serviceManners } from '@gridkeeper/domain/policy/pack.ts';
import { z } from 'zod';
import {
  clause,
  code,
  codes,
  condition,
  day,
  duration,
  label,
  levelCodes,
  ownCode,
  rule,
  severityCodes,
  tell,
  told,
} from './pack-schema-parts.ts';

/** What is handled, by whom, by when: categories, routing, clocks. */
const ownLayer = told(code.optional(), '属哪个图层；不写就用上一层的', 'Its layer of grids; left out: that of its head or pack', 'general');
const ownWorkflow = told(code.optional(), '按哪个流程办；不写就用上一层的', 'Its workflow; left out: that of its head or pack', 'street');

const ownForm = told(
  code.optional(),
  '工作人员上报时要填的表；不写就用大类的',
  'Form that staff fill in with the report; left out: that of its head',
  'hazard-report',
);
const ownRestricted = told(
  z.boolean().optional(),
  '限制查看：只有承办的人看得到，每次查看都有记录，绝不公开；不写就同大类',
  'Restricted: seen only by those who hold it, each look is written down, never public; left out: as its head',
  true,
);

const service = z.strictObject({
  clause,
  manner: told(
    z.enum(serviceManners),
    'all 全代办，help 协办，explain 导办',
    'What the office does: all of it, help with it, explain it',
    'all',
  ),
  materials: told(z.array(label).default([]), '要带的材料', 'What one must bring', [{ zh: '身份证', en: 'Identity card' }]),
});

const category = z.strictObject({
  code: ownCode,
  label,
  layer: ownLayer,
  workflow: ownWorkflow,
  portal: told(z.boolean().default(true), '居民上报时能不能选', 'Offered to residents on the portal', false),
  standard: told(z.string().min(1).optional(), '国家标准的类型代码，加引号', 'Type code of a standard, in quotation marks', '06010'),
  keywords: told(z.array(z.string().min(1)).default([]), '文字里出现就提示这一类的词', 'Words that suggest it', ['垃圾', '没人清运']),
  restricted: ownRestricted,
  form: ownForm,
  service: told(service.optional(), '代办事项：怎么办、带什么材料', 'A service that is applied for: what is done and what one brings'),
});

export const head = z.strictObject({
  code: ownCode,
  label,
  layer: ownLayer,
  workflow: ownWorkflow,
  restricted: ownRestricted,
  form: ownForm,
  items: told(z.array(category).min(1), '小类；案件只归小类', 'Its items, which take the cases'),
});

export const routingRow = z.strictObject({
  clause,
  categories: told(codes, '管哪些类别，写大类代表其下全部', 'Categories it holds for, a head for all its items', ['sanitation']),
  zones: told(codes.optional(), '只限这些地段；不写就是到处', 'Only in these zones; left out: everywhere', ['main-road']),
  levels: levelCodes,
  severities: severityCodes,
  time: told(
    z.enum(['working', 'off']).optional(),
    '只在上班时间（working）或其余时间（off）',
    'Only within office hours, or only outside them',
    'off',
  ),
  lead: told(code, '责任单位，一个', 'The one unit that answers', 'sanitation'),
  assisting: told(z.array(code).default([]), '协办单位', 'Units that assist', ['construction']),
});

const ladderStep = told(
  z
    .strictObject({
      code: told(ownCode, '代码，同一时限里不重复', 'Its code within the clock', 'warn'),
      share: told(z.number().positive().max(1).optional(), '用去时限的多少，到期为 1', 'Share of the limit; 1 is its end', 0.8),
      after: told(duration.optional(), '到期之后多久', 'So long after the limit', '2 working-days'),
      does: told(
        z.enum(['warn', 'overdue', 'climb', 'pass-up']),
        'warn 提醒，overdue 记为超期，climb 告知更高的领导，pass-up 案件自动上报上一级',
        'Warn, mark as overdue, tell the leaders above, or pass the case itself up',
        'warn',
      ),
      tell,
    })
    .refine((step) => (step.share === undefined) !== (step.after === undefined), rule('due')),
  '提醒的一步',
  'A step of the ladder',
);

export const clock = z.strictObject({
  code: ownCode,
  label,
  clause,
  limit: told(duration, '多久', 'How long', '5 working-days', '15 minutes', '30 natural-days'),
  limits: told(
    z.array(condition.extend({ clause, limit: told(duration, '多久', 'How long', '2 hours') })).default([]),
    '个别类别、层级、轻重的另外时限，第一条合适的算数',
    'Other limits by what the case is; the first that fits holds, else “limit”',
  ),
  'runs-in': told(codes, '在哪些环节计时', 'States in which it runs', ['handling']),
  'restarts-on': told(z.array(z.enum(actionKinds)).default([]), '哪些动作之后重新起算', 'Actions that begin it anew', [
    'dispatch',
    'rework',
  ]),
  ladder: told(z.array(ladderStep).default([]), '快到、到期、超期时告诉谁', 'What happens as it runs out'),
  rhythm: told(
    z.boolean().default(false),
    '周期而不是时限：到了就提醒，然后重新开始，不算超期',
    'A rhythm, not a limit: it tells, begins anew by itself, and nobody is late',
    true,
  ),
  'ends-on': told(
    day.optional(),
    '不管 limit，到这一天结束（活动阶段）',
    'Ends with this day whatever its limit, as a campaign’s stage',
    '2026-05-31',
  ),
});
