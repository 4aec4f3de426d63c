import type { DivisionGround, ProposedGrid } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import type { DivideRules } from '@gridkeeper/domain/areas/divide/wire.ts';
import type { AreaShape, MapData } from '@gridkeeper/domain/areas/wire.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import type { Tool } from '../editor/tools.ts';

/** What the map shows; roads and water come from the office's map, buildings and other barriers from the ground of the proposal. */
export type DivisionMapShown = {
  readonly grids: readonly ProposedGrid[];
  readonly rules: Pick<DivideRules, 'target' | 'tolerance'>;
  readonly selected: readonly string[];
  readonly hovered: string | null;
  /** Buildings to be given away, and those that a refusal names. */
  readonly buildings: readonly string[];
  readonly refused: readonly string[];
  /** Outlines that are not yet part of the proposal. */
  readonly outlines: readonly AreaShape[];
};

export type DivisionMapGestures = {
  readonly onHover: (key: string | null) => void;
  /** `more`: Ctrl or Shift was held, the grid joins those that are selected. */
  readonly onGrid: (key: string, more: boolean) => void;
  readonly onBuildings: (refs: readonly string[], toggle: boolean) => void;
  readonly onLine: (line: readonly LonLat[]) => void;
  readonly onShape: (shape: AreaShape) => void;
};

/** What a map is made from once; `locked` is the word written on locked grids. */
export type DivisionMapGround = {
  readonly boundary: AreaShape;
  readonly base: MapData | null;
  readonly ground: DivisionGround | null;
  readonly words: { readonly zoomIn: string; readonly zoomOut: string; readonly locked: string };
};

/** What is asked of a drawn map from outside: by buttons beside it and by keys. */
export type DivisionMapControls = {
  readonly focus: () => void;
  readonly zoomAll: () => void;
  readonly lookAt: (place: { readonly key: string } | { readonly at: LonLat }) => void;
  /** Sets a corner at the cross in the middle; the same place twice ends the line or outline. */
  readonly corner: () => void;
  /** Takes the last corner back; false when nothing is being drawn. */
  readonly back: () => boolean;
  /** Gives up what is being drawn; false when nothing is. */
  readonly abort: () => boolean;
};

export type DivisionMapHandle = DivisionMapControls & {
  readonly show: (shown: DivisionMapShown) => void;
  /** `reshaping`: the grid whose border may be moved with that tool. */
  readonly use: (tool: Tool | null, reshaping: string | null) => void;
  readonly destroy: () => void;
};
