import { freeKey, freeName } from '@gridkeeper/domain/areas/divide/edit/names.ts';
import type { GridAsOf, ProposedGrid } from '@gridkeeper/domain/areas/divide/office-wire.ts';

/**
 * Computed grids with the names that people know: locked ones keep theirs, those that take over a standing grid bear its name, and no name or key comes
 * twice.
 */
export function namedAnew(
  grids: readonly Omit<ProposedGrid, 'locked'>[],
  locked: readonly ProposedGrid[],
  standing: readonly Pick<GridAsOf, 'id' | 'name'>[],
): readonly ProposedGrid[] {
  const lockedKeys = new Set(locked.map(({ key }) => key));
  const known = new Map(standing.map(({ id, name }) => [id, name]));
  const keys: string[] = [];
  const wanted = grids.map((grid) => {
    // Locked ones come before what was cut out under the same key.
    const first = !keys.includes(grid.key);
    const key = first ? grid.key : freeKey([...keys, ...grids.map((one) => one.key)]);
    keys.push(key);
    const isLocked = first && lockedKeys.has(key);
    return { ...grid, key, locked: isLocked, own: isLocked ? undefined : known.get(grid.replaces ?? '') };
  });
  const names = wanted.flatMap(({ locked: isLocked, own, name }) => (isLocked ? [name] : (own ?? [])));
  return wanted.map(({ own, ...grid }) => {
    if (grid.locked || own !== undefined) return { ...grid, name: own ?? grid.name };
    const name = freeName(grid.name, names);
    names.push(name);
    return { ...grid, name };
  });
}
