import type { CompiledPack, StateDefinition, Workflow } from '@gridkeeper/domain/policy/pack.ts';
import { type Column, columnsOf, waysOut } from './columns.ts';
import type { Arrow, Box, Drawing, Lane, Point } from './drawing.ts';
import { buses, directionOf, gutterLines, type Route, takesBus, uprightsOf } from './lines.ts';
import { measures } from './measures.ts';

const { boxWidth, heads, row, entry, betweenBoxes, betweenLines, besideLines, laneHead } = measures;

/** The picture of a workflow: boxes in lanes of their phases, and arrows that cross no box and share a line only with arrows to the same state. */
export function drawWorkflow(pack: CompiledPack, workflow: Workflow): Drawing {
  const columns = columnsOf(workflow);
  const order = columns.flatMap(({ states }) => states.map((state) => state.code));
  const columnOf = new Map(columns.flatMap(({ states }, index) => states.map((state) => [state.code, index] as const)));
  const routes = columns.flatMap(({ states }, fromColumn) =>
    states.flatMap((state) =>
      waysOut(state).map(({ to }): Route => ({ from: state.code, to, fromColumn, toColumn: columnOf.get(to) ?? fromColumn })),
    ),
  );
  const gutters = placeGutters(gutterLines(routes, columns.length + 1, order));
  const above = buses(routes, 'on', order);
  const top = ceilTo12(laneHead + 12 + above.length * betweenLines + 12);
  const boxes = columns.flatMap((column, index) => placeColumn(pack, column, index, gutters.columnX(index), top));
  const foot = Math.max(...boxes.map((box) => box.y + box.height), top) + 18;
  const below = buses(routes, 'back', order);
  const busY = (route: Route) =>
    directionOf(route) === 'back' ? foot + below.indexOf(route.to) * betweenLines : top - 18 - above.indexOf(route.to) * betweenLines;
  const boxOf = new Map(boxes.map((box) => [box.state.code, box]));
  return {
    width: gutters.width,
    height: foot + below.length * betweenLines + 8,
    lanes: lanesOf(columns, gutters.columnX),
    boxes,
    arrows: boxes.flatMap((box) => box.ways.flatMap((way) => toArrow(box, way, boxOf.get(way.to), { gutters, busY }))),
  };
}

const ceilTo12 = (length: number) => Math.ceil(length / 12) * 12;

type Gutters = {
  readonly width: number;
  readonly columnX: (column: number) => number;
  readonly lineX: (gutter: number, key: string) => number;
};

function placeGutters(lines: readonly (readonly string[])[]): Gutters {
  const widths = lines.map((keys) => 2 * besideLines + Math.max(0, keys.length - 1) * betweenLines);
  const startOf = (gutter: number) => widths.slice(0, gutter).reduce((sum, width) => sum + width + boxWidth, 0);
  return {
    width: startOf(lines.length) - boxWidth,
    columnX: (column) => startOf(column) + (widths[column] ?? 0),
    lineX: (gutter, key) => startOf(gutter) + besideLines + (lines[gutter]?.indexOf(key) ?? 0) * betweenLines,
  };
}

function placeColumn(pack: CompiledPack, { states }: Column, column: number, x: number, top: number): readonly Box[] {
  let y = top;
  return states.map((state) => {
    const box = placeBox(state, column, x, y, headOf(pack, state));
    y = ceilTo12(y + box.height + betweenBoxes);
    return box;
  });
}

function headOf(pack: CompiledPack, { code, owner }: StateDefinition): number {
  const hasLimit = pack.clocks.some((clock) => clock.runsIn.includes(code));
  return heads[Number(owner !== null) + Number(hasLimit)] ?? heads[2];
}

function placeBox(state: StateDefinition, column: number, x: number, y: number, headHeight: number): Box {
  const ways = waysOut(state).map((action, index) => ({ action, to: action.to, y: y + headHeight + row / 2 + index * row }));
  const others = state.actions.length > ways.length ? 1 : 0;
  return { state, column, x, y, width: boxWidth, height: headHeight + (ways.length + others) * row + 6, ways };
}

function lanesOf(columns: readonly Column[], columnX: (column: number) => number): readonly Lane[] {
  return [...new Set(columns.map(({ phase }) => phase))].map((phase) => {
    const first = columns.findIndex((column) => column.phase === phase);
    const last = columns.findLastIndex((column) => column.phase === phase);
    return { phase, x: columnX(first) - 8, width: columnX(last) + boxWidth - columnX(first) + 16 };
  });
}

type Ground = { readonly gutters: Gutters; readonly busY: (route: Route) => number };

function toArrow(box: Box, { action, to, y }: Box['ways'][number], target: Box | undefined, { gutters, busY }: Ground): readonly Arrow[] {
  if (target === undefined) return [];
  const route: Route = { from: box.state.code, to, fromColumn: box.column, toColumn: target.column };
  const direction = directionOf(route);
  const [first = 0, second = first] = uprightsOf(route).map((line) => gutters.lineX(line.gutter, line.key));
  const start: Point = [box.x + box.width, y];
  const end: Point = [direction === 'aside' ? target.x + target.width : target.x, target.y + entry];
  const bus = busY(route);
  const between: readonly Point[] = takesBus(route)
    ? [
        [first, bus],
        [second, bus],
      ]
    : [];
  const points: readonly Point[] = [start, [first, y], ...between, [second, end[1]], end];
  return [{ from: route.from, to, kind: action.kind, direction, points }];
}
