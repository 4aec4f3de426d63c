import { freeKey } from '@gridkeeper/domain/areas/divide/edit/names.ts';
import type { ProposedGrid } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import type { MeasuredGrid } from '@gridkeeper/domain/areas/divide/wire.ts';

/** Grids fresh from the engine: those that were locked are locked still, under their key; what was cut out under the same key gets another. */
export function besideLocked(grids: readonly MeasuredGrid[], locked: readonly ProposedGrid[]): readonly Omit<ProposedGrid, 'replaces'>[] {
  const keys: string[] = [];
  return grids.map((grid) => {
    // Locked ones come first.
    const first = !keys.includes(grid.key);
    const before = first ? locked.find(({ key }) => key === grid.key) : undefined;
    const key = first ? grid.key : freeKey([...keys, ...grids.map((one) => one.key)]);
    keys.push(key);
    const named = before?.named || grid.kind === 'dedicated' ? { named: true as const } : {};
    return { ...grid, key, locked: before !== undefined, ...named };
  });
}
