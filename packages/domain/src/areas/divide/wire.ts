import type { LonLat } from '../../cases/wire.ts';
import type { AreaKind, AreaShape, Feature } from '../wire.ts';

/** A building as division sees it 划分单元: never cut by a border. `shape` null: only its place is known. */
export type DivideBuilding = {
  readonly ref: string;
  readonly point: LonLat;
  readonly shape: AreaShape | null;
  readonly households: number;
  readonly persons: number;
  /** Businesses at it, and its share of the care recipients around it (never those of one building); they weigh in the work, see `WorkWeights`. */
  readonly premises: number;
  readonly care: number;
};

/** What grids are better not crossed by 分隔: roads by class, water, rails, walls of estates. */
export const barrierClasses = ['highway', 'main', 'minor', 'rail', 'water', 'wall'] as const;
export type BarrierClass = (typeof barrierClasses)[number];
export type Barrier = { readonly class: BarrierClass; readonly geometry: Feature['geometry'] };

/** Work 工作量 in households' worth: one household is 1. `hectare`: distance, for each hectare to walk. */
export type WorkWeights = { readonly household: number; readonly premises: number; readonly care: number; readonly hectare: number };

/** How a community is to be divided 划分规则. */
export type DivideRules = {
  /** Households' worth of work of one grid, e.g. 300. */
  readonly target: number;
  /** Share of the target by which a grid may differ, e.g. 0.15. */
  readonly tolerance: number;
  /** Bounds of the plan in households (Z1: 300-500; W1: 200-300); null: none but the target. */
  readonly households: { readonly min: number; readonly max: number } | null;
  readonly weights: WorkWeights;
  /** Makes the result repeatable. */
  readonly seed: number;
};

export type DivideInput = {
  readonly boundary: AreaShape;
  readonly buildings: readonly DivideBuilding[];
  readonly barriers: readonly Barrier[];
  /** Estates 小区 kept whole where they fit. */
  readonly estates: readonly AreaShape[];
  /** Cut out first 专属网格: schools, hospitals, malls. */
  readonly dedicated: readonly { readonly name: string; readonly shape: AreaShape }[];
  /** Grids of a former proposal that stay exactly as they are. */
  readonly locked: readonly DividedGrid[];
  readonly rules: DivideRules;
};

export type DividedGrid = { readonly key: string; readonly name: string; readonly kind: AreaKind; readonly shape: AreaShape };

/** What one grid holds and how it is cut. Compactness is Polsby-Popper, 0..1; metres of barrier lie inside the grid. */
export type GridFigures = {
  readonly buildings: number;
  readonly households: number;
  readonly persons: number;
  readonly premises: number;
  readonly care: number;
  readonly work: number;
  readonly squareMetres: number;
  readonly compactness: number;
  readonly barriersCrossed: number;
  readonly barrierMetres: number;
  readonly contiguous: boolean;
  readonly withinTolerance: boolean;
  readonly withinBounds: boolean;
};

/** How good a division is as a whole; shares are 0..1 of the base grids (dedicated ones are not counted in `within…`). */
export type DivisionFigures = {
  readonly grids: number;
  readonly withinTolerance: number;
  readonly withinBounds: number;
  readonly contiguous: number;
  readonly least: number;
  readonly most: number;
  readonly mean: number;
  readonly compactness: number;
  readonly barriersCrossed: number;
  readonly barrierMetres: number;
  readonly estatesCut: number;
  readonly buildingsCut: number;
  /** No gap, no overlap: `tilesExactly`. */
  readonly tiles: boolean;
};

export type MeasuredGrid = DividedGrid & { readonly figures: GridFigures };
/** Why something of the input was left out or could not be kept. */
export type DivideRemark = {
  readonly code:
    | 'building-outside'
    | 'building-twice'
    | 'building-too-large'
    | 'building-on-border'
    | 'no-buildings'
    | 'dedicated-cut'
    | 'locked-cut'
    | 'locked-outside';
  readonly ref: string;
  readonly at: LonLat | null;
};
export type DivideResult = {
  readonly grids: readonly MeasuredGrid[];
  readonly figures: DivisionFigures;
  readonly remarks: readonly DivideRemark[];
};
