import type { Label } from '../../base/label.ts';
import type { Bounds, Capability, CompiledPack, GridKind, Role, UnitDefinition } from '../pack.ts';
import { fillLabel, listLabels, quoted } from '../sentences-lists.ts';
import { labelIn } from '../sentences-names.ts';
import { capabilityWords } from '../sentences-words.ts';
import type { PackChange } from '../wire.ts';
import { change, compareSets, fromTo, same } from './change.ts';
import { listChanges } from './list-changes.ts';

const centre: Label = { zh: '受理中心', en: 'the centre' };
const workers: Label = { zh: '网格员', en: 'grid workers' };

/** Units, posts, levels, severities, places and grids: who and what the office is made of. */
export function organisationChanges(before: CompiledPack, after: CompiledPack): readonly PackChange[] {
  return [
    ...listChanges(before.units, after.units, {
      kind: 'unit',
      noun: { zh: '单位', en: 'unit' },
      concerns: ({ label }) => label,
      details: unitDetails,
      succeeds: { kind: 'unit', after },
    }),
    ...listChanges(before.roles, after.roles, {
      kind: 'role',
      noun: { zh: '岗位', en: 'post' },
      concerns: ({ label }) => label,
      says: ({ capabilities }) => capabilityNames(capabilities),
      details: (was, is) => roleDetails(before, after, was, is),
      succeeds: { kind: 'role', after },
    }),
    ...listChanges(before.levels, after.levels, {
      kind: 'level',
      noun: { zh: '层级', en: 'level' },
      concerns: ({ label }) => label,
      details: (was, is) => (was.area === is.area ? [] : [{ zh: '所在的区域级别有变', en: 'sits at another level of areas' }]),
      order: { zh: '层级由低到高改为{order}', en: 'The levels are now, lowest first, {order}' },
      succeeds: { kind: 'level', after },
    }),
    ...listChanges(before.severities, after.severities, {
      kind: 'other',
      noun: { zh: '轻重缓急等次', en: 'severity' },
      concerns: () => centre,
      order: { zh: '轻重缓急由轻到重改为{order}', en: 'The severities are now, gravest last, {order}' },
    }),
    ...listChanges(before.zones, after.zones, {
      kind: 'routing',
      noun: { zh: '地段', en: 'zone' },
      concerns: () => centre,
      order: { zh: '地段按先后改为依次判定{order}', en: 'A place is now looked for in the zones in this order: {order}' },
    }),
    ...leftOver(before, after),
    ...listChanges(before.layers, after.layers, { kind: 'other', noun: { zh: '网格层', en: 'layer of grids' }, concerns: () => workers }),
    ...listChanges(before.gridKinds, after.gridKinds, {
      kind: 'other',
      noun: { zh: '网格类别', en: 'kind of grid' },
      concerns: () => workers,
      details: (was, is) => gridDetails(before, after, was, is),
    }),
  ];
}

/** The last zone is where a place lies that no other holds. */
function leftOver(before: CompiledPack, after: CompiledPack): readonly PackChange[] {
  const [was, is] = [before.zones.at(-1), after.zones.at(-1)];
  if (!is || was?.code === is.code) return [];
  const text = { zh: '不在其他地段内的地点，今后归入{zone}', en: 'A place in no other zone now counts as {zone}' };
  return [change('routing', centre, text, { zone: quoted(is.label) })];
}

const unitKinds: Readonly<Record<UnitDefinition['kind'], Label>> = {
  centre: { zh: '受理中心', en: 'centre' },
  department: { zh: '部门', en: 'department' },
  territory: { zh: '属地', en: 'territory' },
  higher: { zh: '上级', en: 'level above' },
  company: { zh: '企业', en: 'company' },
};

function unitDetails(was: UnitDefinition, is: UnitDefinition): readonly Label[] {
  if (was.kind === is.kind) return [];
  return [
    fillLabel({ zh: '的性质{change}', en: 'changes its kind {change}' }, { change: fromTo(unitKinds[was.kind], unitKinds[is.kind]) }),
  ];
}

const scopes: Readonly<Record<Role['scope'], Label>> = {
  area: { zh: '所在区域', en: 'its area' },
  unit: { zh: '所在单位', en: 'its unit' },
};

function capabilityNames(codes: readonly Capability[]): Label {
  return codes.length === 0 ? { zh: '无权限', en: 'no rights' } : listLabels(codes.map((code) => capabilityWords[code]));
}

function roleDetails(before: CompiledPack, after: CompiledPack, was: Role, is: Role): readonly Label[] {
  const { more, less } = compareSets(was.capabilities, is.capabilities);
  const levelOf = (pack: CompiledPack, { level }: Role): Label =>
    level === null ? { zh: '各级', en: 'all levels' } : quoted(labelIn(pack.levels, level));
  return [
    ...(more.length === 0 ? [] : [fillLabel({ zh: '增加权限：{more}', en: 'may now {more}' }, { more: capabilityNames(more) })]),
    ...(less.length === 0 ? [] : [fillLabel({ zh: '不再有权限：{less}', en: 'may no longer {less}' }, { less: capabilityNames(less) })]),
    ...(was.scope === is.scope
      ? []
      : [
          fillLabel(
            { zh: '的权限范围{change}', en: 'holds its rights otherwise: {change}' },
            { change: fromTo(scopes[was.scope], scopes[is.scope]) },
          ),
        ]),
    ...(was.level === is.level
      ? []
      : [
          fillLabel(
            { zh: '服务的层级{change}', en: 'serves otherwise: {change}' },
            { change: fromTo(levelOf(before, was), levelOf(after, is)) },
          ),
        ]),
  ];
}

function gridDetails(before: CompiledPack, after: CompiledPack, was: GridKind, is: GridKind): readonly Label[] {
  const bounds = [
    [{ zh: '户数', en: 'households' }, was.households, is.households],
    [{ zh: '人数', en: 'persons' }, was.persons, is.persons],
    [{ zh: '网格员人数', en: 'workers' }, was.workers, is.workers],
    [{ zh: '经营主体数', en: 'businesses' }, was.premises, is.premises],
  ] as const;
  return [
    ...bounds.flatMap(([what, earlier, later]) =>
      same(earlier, later)
        ? []
        : [
            fillLabel(
              { zh: '的{what}{change}', en: 'changes its {what} {change}' },
              { what, change: fromTo(range(earlier), range(later)) },
            ),
          ],
    ),
    ...(was.target === is.target
      ? []
      : [
          fillLabel(
            { zh: '的划分目标{change}', en: 'changes what a division aims at {change}' },
            { change: fromTo(targetWords(was.target), targetWords(is.target)) },
          ),
        ]),
    ...(was.layer === is.layer
      ? []
      : [
          fillLabel(
            { zh: '所属网格层{change}', en: 'changes its layer {change}' },
            {
              change: fromTo(quoted(labelIn(before.layers, was.layer)), quoted(labelIn(after.layers, is.layer))),
            },
          ),
        ]),
  ];
}

function targetWords(target: number | null): Label {
  return target === null ? { zh: '户数的中间', en: 'the middle of its households' } : { zh: ` ${target} 户`, en: `${target} households` };
}

function range(bounds: Bounds | null): Label {
  if (bounds === null) return { zh: '不限', en: 'any number' };
  const text = bounds.min === bounds.max ? `${bounds.min}` : `${bounds.min}—${bounds.max}`;
  return { zh: ` ${text} `, en: text };
}
