import type { Category, CompiledPack, RoutingRow, RoutingTime } from '@gridkeeper/domain/policy/pack.ts';
import { findRoute, type RoutingQuestion } from '@gridkeeper/domain/policy/routing.ts';

/** What the table may be asked beside category and place. */
export type Circumstances = Pick<RoutingQuestion, 'level' | 'severity' | 'time'>;

/** The circumstances that this pack tells apart. What it does not, has one value for all. */
export type Dimensions = {
  readonly levels: readonly (string | null)[];
  readonly severities: readonly (string | null)[];
  readonly times: readonly RoutingTime[];
};

export function dimensionsOf(pack: CompiledPack): Dimensions {
  const codes = (list: readonly { readonly code: string }[]) => (list.length === 0 ? [null] : list.map(({ code }) => code));
  const asksTime = pack.routing.some((row) => row.time !== null);
  return { levels: codes(pack.levels), severities: codes(pack.severities), times: asksTime ? ['working', 'off'] : ['working'] };
}

export type MatrixRow = { readonly category: Category; readonly routes: readonly (RoutingRow | undefined)[] };
export type MatrixPart = { readonly head: Category; readonly rows: readonly MatrixRow[] };

/** Categories below their heads, each with the row that decides in every zone, in the order of the pack. */
export function matrixOf(pack: CompiledPack, circumstances: Circumstances): readonly MatrixPart[] {
  return pack.categories
    .filter((category) => category.parent === null)
    .map((head) => ({
      head,
      rows: pack.categories
        .filter((category) => category.parent === head.code)
        .map((category) => ({
          category,
          routes: pack.zones.map((zone) => findRoute(pack, { category: category.code, zone: zone.code, ...circumstances })),
        })),
    }))
    .filter((part) => part.rows.length > 0);
}

/** How many combinations the table must answer, and how many it does: by the order of its rows each of those has exactly one lead unit. */
export type Cover = { readonly categories: number; readonly cells: number; readonly answered: number };

export function coverOf(pack: CompiledPack): Cover {
  const { levels, severities, times } = dimensionsOf(pack);
  const all = levels.flatMap((level) => severities.flatMap((severity) => times.map((time) => ({ level, severity, time }))));
  const rows = all.flatMap((circumstances) => matrixOf(pack, circumstances).flatMap((part) => part.rows));
  const routes = rows.flatMap((row) => row.routes);
  return {
    categories: rows.length / Math.max(1, all.length),
    cells: routes.length,
    answered: routes.filter((route) => route !== undefined).length,
  };
}
