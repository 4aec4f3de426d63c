import { usualDivision } from '@gridkeeper/domain/policy/complete-pack.ts';
import { z } from 'zod';
import { areaLevel, clause, clockTime, code, day, label, named, ownCode, rule, span, told } from './pack-schema-parts.ts';

/** How the office is made: levels, posts, units, grids, places, hours. */
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
  'register.view',
  'register.edit',
  'register.reveal',
  'register.care',
  'people.edit',
  'policy.edit',
  'audit.read',
]);

export const level = z.strictObject({
  code: ownCode,
  label,
  area: told(areaLevel, '这一级设在区域树的哪一层', 'The level of the area tree it sits at', 'street'),
});

export const role = z.strictObject({
  code: ownCode,
  label,
  scope: told(
    z.enum(['area', 'unit']),
    'area：管一片区域；unit：属一个单位',
    'area: rights in an area; unit: for the cases of a unit',
    'unit',
  ),
  level: told(code.optional(), '只管哪一级的受理中心；不写就是各级', 'The level whose centre it serves; left out: all', 'street'),
  capabilities: told(
    z.array(capability),
    'review 受理中心，handle 承办，check 网格员和核查，approve、supervise 领导，liaise 联络员，release 公布；三种管理员各自分开',
    'What its holder may do: review makes a centre, handle a unit, check a worker, approve and supervise a leader',
    ['case.view', 'case.handle'],
  ),
});

export const unit = z.strictObject({
  code: ownCode,
  label,
  kind: told(
    z.enum(['centre', 'department', 'territory', 'higher', 'company']),
    'centre 受理中心，department 部门，territory 属地（每个管理区各有一个），higher 上级，company 企业',
    'territory: one for each management area, the place decides which; higher: the level above, never dispatched to',
    'department',
  ),
  area: areaLevel.optional().describe('属地设在哪一层，默认管理区 management-area · Of a territory: the level of its areas'),
});

const bounds = (zh: string, en: string, ...[min, max]: readonly [number, number]) =>
  told(
    z
      .strictObject({
        min: told(z.int().nonnegative(), '至少', 'At least', min),
        max: told(z.int().positive(), '至多', 'At most', max),
      })
      .refine((each) => each.min <= each.max, rule('bounds'))
      .optional(),
    zh,
    en,
    { min, max },
  );

export const gridKind = z.strictObject({
  code: told(z.enum(['base', 'dedicated', 'micro']), '基础网格、专属网格、微网格', 'Base, dedicated or micro grids', 'base'),
  label,
  layer: told(code.optional(), '属哪个图层；不写就用总的 layer', 'The layer it lies in; left out: the pack’s', 'general'),
  clause,
  households: bounds('每格多少户', 'Households of a grid', 300, 500),
  persons: bounds('每格多少人', 'Persons of a grid', 1000, 1500),
  workers: bounds('每格几名网格员', 'Grid workers of a grid', 1, 3),
  premises: bounds('每格多少家经营主体', 'Businesses of a grid', 0, 999),
  target: told(
    z.int().positive().optional(),
    '划分时每格多少户（折合工作量）；不写就取户数上下限的中间',
    'Households’ worth of work a division aims at; left out: the middle of the bounds in households',
    300,
  ),
});

const weight = (zh: string, en: string, usual: number) => told(z.number().nonnegative().default(usual), zh, en, usual);
const { household, premises, care, hectare } = usualDivision.weights;

export const division = z.strictObject({
  tolerance: told(
    z.number().min(0).max(0.5).default(usualDivision.tolerance),
    '每格工作量可以比目标多或少多大比例',
    'Share of the target by which a grid may differ',
    0.15,
  ),
  weights: told(
    z
      .strictObject({
        household: weight('一户', 'A household', household),
        premises: weight('一家场所', 'Premises', premises),
        care: weight('一位关爱对象', 'A care recipient', care),
        hectare: weight('一公顷（路程）', 'A hectare, for the way', hectare),
      })
      .default(usualDivision.weights),
    '工作量怎么折算，一户为 1',
    'What counts as work; a household is 1',
    { household: 1, premises: 2, care: 3, hectare: 1 },
  ),
});

export const layer = named;
export const zone = named;
export const severity = z.strictObject({ code: ownCode, label, clause });

export const hours = z.strictObject({
  spans: told(
    z.array(span).min(1).refine(inOrder, rule('spans')),
    '每个工作日的上班时段，午休不写',
    'Office hours of a working day, lunch left out',
    ['08:30-12:00', '13:30-17:30'],
  ),
  'day-ends': told(clockTime, '按天计的时限在最后一天几点截止', 'When a limit in days ends on its last day', '17:30', '24:00'),
});

/** Times of day of this form are in order as texts are. */
function inOrder(spans: readonly string[]): boolean {
  return spans.every((each, index) => each.slice(0, 5) < each.slice(6) && (spans[index - 1] ?? '').slice(6) <= each.slice(0, 5));
}

export const phase = z
  .strictObject({
    code: ownCode,
    label,
    clause,
    from: told(day, '从哪天', 'Its first day', '2024-02-26'),
    to: told(day, '到哪天（含）', 'Its last day', '2024-05-25'),
  })
  .refine(({ from, to }) => from <= to, rule('phase'));

export const successor = z.strictObject({
  kind: told(z.enum(['unit', 'role', 'level']), '单位、岗位或者层级', 'What has gone', 'unit'),
  from: told(code, '上一版有、这一版没有的代码', 'The code that the version before had', 'labour'),
  to: told(code, '由谁接替', 'What takes its place', 'governance'),
});
