import { categoryAt } from './check-fault.ts';
import type { Use } from './check-use.ts';
import type { CompiledPack, Condition } from './pack.ts';
import type { PathStep } from './pack-finding.ts';

/** Codes in what the office is made of: roles, categories, routing, grid kinds, successors. */
export function officeUses(pack: CompiledPack): readonly Use[] {
  return [...roleUses(pack), ...categoryUses(pack), ...routingUses(pack), ...gridKindUses(pack), ...successorUses(pack)];
}

function roleUses(pack: CompiledPack): readonly Use[] {
  return pack.roles.flatMap(({ code, level }) =>
    level === null ? [] : [{ at: ['roles', { code }, 'level'], kind: 'level', code: level }],
  );
}

function categoryUses(pack: CompiledPack): readonly Use[] {
  return pack.categories.flatMap((category): readonly Use[] => {
    const at = categoryAt(category);
    const parent: readonly Use[] = category.parent === null ? [] : [{ at, kind: 'head', code: category.parent }];
    return [
      ...parent,
      { at: [...at, 'layer'], kind: 'layer', code: category.layer },
      { at: [...at, 'workflow'], kind: 'workflow', code: category.workflow },
      ...(category.form === null ? [] : [{ at: [...at, 'form'], kind: 'form', code: category.form } as const]),
    ];
  });
}

function routingUses(pack: CompiledPack): readonly Use[] {
  return pack.routing.flatMap((row): readonly Use[] => {
    const at: readonly PathStep[] = ['routing', row.row - 1];
    return [
      ...conditionUses(at, row),
      ...row.zones.map((code): Use => ({ at: [...at, 'zones'], kind: 'zone', code })),
      { at: [...at, 'lead'], kind: 'unit', code: row.lead },
      ...row.assisting.map((code): Use => ({ at: [...at, 'assisting'], kind: 'unit', code })),
    ];
  });
}

/** A grid kind without a layer takes the pack's own, so the code may stand at the top. */
function gridKindUses(pack: CompiledPack): readonly Use[] {
  return pack.gridKinds.map(({ layer }, index) => ({ at: ['grid-kinds', index, 'layer'], kind: 'layer', code: layer }));
}

function successorUses(pack: CompiledPack): readonly Use[] {
  return pack.successors.map(({ kind, to }, index) => ({ at: ['successors', index, 'to'], kind, code: to }));
}

/** Codes in what a rule asks of a case. */
export function conditionUses(at: readonly PathStep[], { levels, severities, categories }: Condition): readonly Use[] {
  return [
    ...(categories ?? []).map((code): Use => ({ at: [...at, 'categories'], kind: 'category', code })),
    ...(levels ?? []).map((code): Use => ({ at: [...at, 'levels'], kind: 'level', code })),
    ...(severities ?? []).map((code): Use => ({ at: [...at, 'severities'], kind: 'severity', code })),
  ];
}
