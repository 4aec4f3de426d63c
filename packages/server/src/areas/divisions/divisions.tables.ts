import type { DivisionEdit, DivisionMoves, DivisionState, ProposedGrid } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import type { DivideInput, DivideRemark, DivideRules, DivisionFigures } from '@gridkeeper/domain/areas/divide/wire.ts';
import type { AreaShape } from '@gridkeeper/domain/areas/wire.ts';
import type { ColumnType, JSONColumnType } from 'kysely';

type Json<Value extends object | null> = JSONColumnType<Value, string, string>;

/** A proposal 划分方案. */
export type DivisionTable = {
  district_id: number;
  division_id: string;
  community_id: string;
  layer: string;
  name: string;
  state: DivisionState;
  rules: Json<DivideRules>;
  dedicated: Json<DivideInput['dedicated']>;
  boundary: Json<AreaShape>;
  revision: number;
  last_revision: number;
  effective_on: string | null;
  computing_since: Date | null;
  failed: boolean;
  moves: ColumnType<StoredMoves | null, string | null, string | null>;
  created_at: Date;
  updated_at: Date;
  updated_by: string | null;
};

/** One state of a proposal. */
export type RevisionTable = {
  district_id: number;
  division_id: string;
  revision: number;
  what: DivisionEdit['do'] | 'computed';
  rules: Json<DivideRules>;
  grids: Json<readonly ProposedGrid[]>;
  figures: Json<DivisionFigures>;
  remarks: Json<readonly DivideRemark[]>;
  at: Date;
  by_person: string | null;
};

/** The report of what moved; persons by id, so that no name is kept in it. */
export type StoredMoves = Omit<DivisionMoves, 'posts' | 'divisionId' | 'preview'> & {
  readonly posts: readonly { readonly role: string; readonly personId: string; readonly from: string; readonly to: string | null }[];
};
