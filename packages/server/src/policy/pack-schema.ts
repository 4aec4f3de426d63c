import { usualDivision, usualSuggestions } from '@gridkeeper/domain/policy/complete-pack.ts';
import { z } from 'zod';
import { clock, head, routingRow } from './pack-schema-matters.ts';
import { division, gridKind, hours, layer, level, phase, role, severity, successor, unit, zone } from './pack-schema-office.ts';
import { form, notice, sample, slip } from './pack-schema-papers.ts';
import { code, codes, label, rule, told, version } from './pack-schema-parts.ts';
import { ledger, register } from './pack-schema-registers.ts';
import { workflow } from './pack-schema-workflow.ts';

/** The written form of a policy pack 制度包. It drives the check of packs and, as JSON Schema, completion in editors. */
export const packSchema = z.strictObject({
  id: told(code, '代号，与文件夹同名', 'Its id, the name of its folder', 'g5-street'),
  version: told(version, '版本；改了内容就提高', 'Its version; raised with every change', '1.0.0'),
  plan: told(z.string().min(1), '依据的管理办法', 'The management plan it follows', 'G5'),
  label,
  levels: told(
    z.array(level).default([]),
    '有几级受理中心才写，从低到高',
    'Only where several centres stand one above another, lowest first',
  ),
  roles: told(z.array(role).min(1), '岗位；不写人名', 'Posts; never persons'),
  units: told(z.array(unit).min(1), '单位', 'Units that handle cases'),
  layers: told(z.array(layer).min(1), '图层：网格分几套', 'Layers: how often the ground is divided into grids'),
  'grid-kinds': told(z.array(gridKind).default([]), '每类网格的规模', 'Kinds of grids and their bounds'),
  division: told(division.default(usualDivision), '划分网格时的默认规则', 'How ground is divided unless somebody says otherwise'),
  zones: told(
    z.array(zone).min(1),
    '地段，从特殊到一般；都不在就算最后一个',
    'Kinds of place, from special to general; the last is the fallback',
  ),
  severities: told(
    z.array(severity).default([]),
    '轻重缓急，从轻到重；案件开始时算第一个',
    'How grave a matter is, gravest last; a case has the first until somebody says otherwise',
  ),
  hours: told(hours, '工作时间', 'Office hours'),
  layer: told(code, '没有另写图层的类别都用它', 'Layer of categories that name none', 'general'),
  workflow: told(code, '没有另写流程的类别都用它', 'Workflow of categories that name none', 'street'),
  categories: told(z.array(head).min(1), '类别：大类下有小类', 'Head categories with their items'),
  routing: told(z.array(routingRow).min(1), '归口办理明细表，从上往下第一条合适的算数', 'Who answers; the first row that fits holds'),
  clocks: told(z.array(clock), '时限', 'Limits and what happens as they run out'),
  workflows: told(z.array(workflow).min(1), '流程', 'Workflows'),
  forms: told(z.array(form).default([]), '表单', 'Forms filled in with an action'),
  notices: told(z.array(notice).default([]), '告知：除了轮到办的人，还告诉谁', 'Who is told beyond those whose turn it is'),
  slips: told(z.array(slip).default([]), '能打印的单据', 'Printed slips'),
  samples: told(z.array(sample).default([]), '抽查回访', 'Drawn shares of closed cases'),
  phases: told(z.array(phase).default([]), '专项行动的几个阶段', 'Phases of a campaign, in order'),
  registers: told(
    z.array(register).default([]),
    '台账：登记什么、每项什么用途和依据',
    'Registers: what is kept, for which purpose and on which basis',
  ),
  ledgers: told(
    z.array(ledger).default([]),
    '从台账、案件、岗位里取出来看的表，不另存',
    'Ledgers: views of what stands elsewhere, never copies',
  ),
  suggestions: told(
    z
      .strictObject({
        show: told(z.number().min(0).max(1), '把握低于它就不提示', 'Less sure than this, it is not shown', 0.15),
        sure: told(z.number().min(0).max(1), '把握达到它就标为“很可能”', 'From here on it is marked as likely', 0.7),
      })
      .refine(({ show, sure }) => show <= sure, rule('suggestions'))
      .default(usualSuggestions),
    '类别提示的把握（0 到 1）；类别总由人来定',
    'How sure a suggested category must be, 0 to 1; a person always chooses',
  ),
  successors: told(
    z.array(successor).default([]),
    '上一版有、这一版去掉的单位、岗位、层级由谁接替',
    'What takes the place of units, roles and levels that the version before had',
  ),
});

export type PackSource = z.infer<typeof packSchema>;

const away = codes.optional();

/** Keys of pack.yaml that say what else belongs to the pack. */
export const openingSchema = z.strictObject({
  include: told(z.array(z.string()).default([]), '旁边还有哪些文件', 'Files beside this one that add their keys', [
    'units.yaml',
    'routing.yaml',
  ]),
  extends: told(
    z.string().min(1).optional(),
    '以哪份制度包为底：文件夹名，或者带斜杠的相对路径',
    'The pack it is built on: the name of its folder, or a path with a slash',
    'g5-street',
  ),
  without: told(
    z
      .strictObject({
        levels: away,
        roles: away,
        units: away,
        layers: away,
        'grid-kinds': away,
        zones: away,
        severities: away,
        categories: away,
        clocks: away,
        workflows: away,
        forms: away,
        notices: away,
        slips: away,
        samples: away,
        phases: away,
        registers: away,
        ledgers: away,
      })
      .optional(),
    '不要底本里的哪些条目',
    'Entries of the base that are taken away, by code',
    { units: ['labour'] },
  ),
});

export type Opening = z.infer<typeof openingSchema>;
