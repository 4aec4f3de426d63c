import { findCodeProblem, liesUnder } from '@gridkeeper/domain/areas/division-code.ts';
import type { AreaFinding } from '@gridkeeper/domain/areas/wire.ts';
import { groupBy } from '@gridkeeper/domain/policy/diff/cells.ts';
import { findingOf } from './check-finding.ts';
import type { DividedArea } from './divided-area.ts';

/**
 * Faults of the tree that no map shows: codes of a wrong form, codes that do not begin with that of the area above, one code borne by two areas that are
 * valid at once, and grids that belong to no community (DB6101/T 3185-2024: to exactly one, never directly to a street or county).
 */
export function checkCodes(areas: readonly DividedArea[]): readonly AreaFinding[] {
  const byId = new Map(areas.map((area) => [area.id, area]));
  const twice = groupBy(areas, ({ code }) => code).filter((bearers) => bearers.length > 1);
  return [
    ...areas.flatMap((area) => checkOne(area, byId.get(area.parentId ?? ''))),
    ...twice.map((bearers) => findingOf('code-twice', bearers)),
  ];
}

function checkOne(area: DividedArea, parent: DividedArea | undefined): readonly AreaFinding[] {
  const found: AreaFinding[] = [];
  if (findCodeProblem(area.code, area.level) !== undefined) found.push(findingOf('code-form', [area]));
  if (parent !== undefined && !liesUnder(area, parent)) found.push(findingOf('code-parent', [area, parent]));
  if (area.level === 'grid' && parent?.level !== 'community')
    found.push(findingOf('wrong-parent', parent === undefined ? [area] : [area, parent]));
  return found;
}
