import type { AreaLevel, AreaShape } from '@gridkeeper/domain/areas/wire.ts';

/** An area as the check reads it; grids name their layer. */
export type DividedArea = {
  readonly id: string;
  readonly parentId: string | null;
  readonly code: string;
  readonly name: string;
  readonly level: AreaLevel;
  readonly layer: string | null;
  readonly shape: AreaShape | null;
};

export type Drawn = DividedArea & { readonly shape: AreaShape };
