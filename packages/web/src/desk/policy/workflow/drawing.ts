import type { ActionDefinition, Phase, StateDefinition } from '@gridkeeper/domain/policy/pack.ts';

export type Point = readonly [x: number, y: number];

/** A state as a box; each of `ways` is an action that leads elsewhere, its words at the height `y` where its arrow leaves. */
export type Box = {
  readonly state: StateDefinition;
  readonly column: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly ways: readonly { readonly action: ActionDefinition; readonly to: string; readonly y: number }[];
};

/** `on`: to a later column; `aside`: within the column; `back`: to an earlier one, drawn below everything. */
export type Direction = 'on' | 'aside' | 'back';

export type Arrow = {
  readonly from: string;
  readonly to: string;
  readonly kind: ActionDefinition['kind'];
  readonly direction: Direction;
  /** Corners of a line of level and upright pieces. */
  readonly points: readonly Point[];
};

export type Lane = { readonly phase: Phase; readonly x: number; readonly width: number };

export type Drawing = {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly Lane[];
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
};
