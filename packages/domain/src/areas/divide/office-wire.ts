import type { Label } from '../../base/label.ts';
import type { AreaKind, AreaShape } from '../wire.ts';
import type { Barrier, DivideBuilding, DivideRemark, DivideRules, DivisionFigures, GridFigures } from './wire.ts';

/** A proposal 划分方案 of one community and layer, as it is worked on; nothing of it holds before it takes effect. */
export type DivisionState = 'draft' | 'scheduled' | 'effective' | 'withdrawn';

export type DivisionRow = {
  readonly id: string;
  readonly communityId: string;
  readonly communityName: string;
  readonly layer: string;
  readonly name: string;
  readonly state: DivisionState;
  readonly rules: DivideRules;
  readonly figures: DivisionFigures;
  readonly revision: number;
  readonly effectiveOn: string | null;
  readonly updatedAt: string;
  readonly updatedBy: string | null;
  /** Since when its ground is being divided; ask again until it is null. Before the first result `revision` is 0 and there are no grids. */
  readonly computingSince: string | null;
  /** The last computation came to nothing; what stood before it stands. */
  readonly failed: boolean;
};

export type ProposedGrid = {
  /** Stays the same through edits of the proposal. */
  readonly key: string;
  readonly name: string;
  /** Somebody gave it this name; others bear that of the grid they take over. */
  readonly named?: true;
  readonly kind: AreaKind;
  readonly shape: AreaShape;
  readonly locked: boolean;
  /** The grid of today whose posts, history and code it takes over; null: it gets a new code. */
  readonly replaces: string | null;
  readonly figures: GridFigures;
};

export type DivisionView = DivisionRow & {
  readonly boundary: AreaShape;
  readonly grids: readonly ProposedGrid[];
  readonly remarks: readonly DivideRemark[];
  /** Grids outside the bounds that the plan sets their kind; a warning only. */
  readonly outside: readonly OutsideBounds[];
  /** What the last revisions did, newest first; `undo` goes back one, `redo` forward. */
  readonly revisions: readonly {
    readonly revision: number;
    readonly what: DivisionEdit['do'] | 'computed';
    readonly at: string;
    readonly by: string | null;
  }[];
  readonly can: { readonly edit: boolean; readonly undo: boolean; readonly redo: boolean; readonly takeEffect: boolean };
};

/** `bounds`: what the rules in force say of grids of this kind. */
export type OutsideBounds = {
  readonly key: string;
  readonly what: 'households' | 'persons';
  readonly count: number;
  readonly bounds: { readonly min: number; readonly max: number };
};

/**
 * One edit on the map. `line`: a stroke across grids [[lon, lat], ...]; its ends are carried on to the border. `draw`: the outline takes the ground
 * from those that had it. `move-border`: corners snap to buildings' and neighbours' corners within `snapMetres`.
 */
export type DivisionEdit =
  | { readonly do: 'split'; readonly key: string; readonly line: readonly (readonly [number, number])[] }
  | { readonly do: 'merge'; readonly keys: readonly string[] }
  | { readonly do: 'draw'; readonly name: string; readonly kind: AreaKind; readonly shape: AreaShape; readonly snapMetres: number }
  | { readonly do: 'give'; readonly from: string; readonly to: string; readonly buildingRefs: readonly string[] }
  | { readonly do: 'reshape'; readonly key: string; readonly shape: AreaShape; readonly snapMetres: number }
  | { readonly do: 'rename'; readonly key: string; readonly name: string; readonly kind: AreaKind }
  | { readonly do: 'lock'; readonly keys: readonly string[]; readonly locked: boolean }
  | { readonly do: 'rerun'; readonly rules: DivideRules }
  | { readonly do: 'undo' }
  | { readonly do: 'redo' };

/**
 * What moved when a division took effect 调整报告: GET /divisions/:id/moves; of one that did not yet, what would move today (`preview`). `role`: its code,
 * `roleLabel`: how the rules call it.
 */
export type DivisionMoves = {
  readonly divisionId: string;
  readonly on: string;
  readonly at: string;
  readonly gridsNew: readonly string[]; // names
  readonly gridsEnded: readonly string[];
  readonly gridsKept: number;
  readonly buildings: number;
  readonly entries: number;
  readonly cases: readonly { readonly caseId: string; readonly number: string; readonly from: string; readonly to: string }[];
  readonly posts: readonly {
    readonly role: string;
    readonly roleLabel: Label | null;
    readonly person: string;
    readonly from: string;
    readonly to: string | null;
  }[];
  readonly preview: boolean;
  /** Grids that nobody looks after from that day. */
  readonly withoutWorker: readonly string[];
};

/** GET /api/v1/divisions/compare?ids=a,b → their figures side by side with those of the grids that stand. */
export type DivisionComparison = { readonly standing: DivisionFigures | null; readonly proposals: readonly DivisionRow[] };

/**
 * GET /api/v1/divisions/:id/ground: what lies on the community's ground, for the map of the editor; sent once, edits do not change it.
 * At which building care recipients live is told to nobody here: they weigh in figures of whole grids only. `barriers` are those that cross the community; `estates` are the outlines that lie on it.
 */
export type DivisionGround = {
  readonly buildings: readonly (Omit<DivideBuilding, 'care'> & { readonly name: string })[];
  readonly barriers: readonly Barrier[];
  readonly estates: readonly NamedOutline[];
};

/** GET /api/v1/areas/estates?communityId= → {items}: estates 小区 and other named outlines on a community's ground, by name. */
export type NamedOutline = { readonly name: string; readonly shape: AreaShape };

/** GET /api/v1/areas/as-of?communityId=&layer=&on=YYYY-MM-DD → {items}: the grids as they stood on a day 区域沿革. */
export type GridAsOf = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: AreaKind;
  readonly shape: AreaShape | null;
  readonly households: number | null;
  readonly persons: number | null;
  readonly validFrom: string;
  readonly validTo: string | null;
};
