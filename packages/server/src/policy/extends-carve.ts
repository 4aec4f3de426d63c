import { leavesOf } from './compile-parts.ts';
import type { PackSource } from './pack-schema.ts';

type Row = PackSource['routing'][number];
/** What a row holds for, beside its categories; nothing is left out. */
type Box = Readonly<Record<(typeof sides)[number], readonly string[]>>;
/** A row with its position in the written routing. */
export type CarvedRow = { readonly row: Row; readonly index: number };

const sides = ['zones', 'levels', 'severities', 'time'] as const;

/**
 * Rows of a pack decide before those of its base. So that the base's are neither dead nor contradict them, what the pack's own rows take is carved out
 * of the base's: a row of the base goes, stays, or becomes several.
 * @param packOf tells the packs apart from which the rows come, by position; rows of one stand together, the base's last
 */
export function carveRouting(source: PackSource, packOf: (index: number) => string): readonly CarvedRow[] {
  const whole = wholeBox(source);
  const taken = new Map<string, Box[]>();
  const carved: CarvedRow[] = [];
  let waiting: CarvedRow[] = [];
  for (const [index, row] of source.routing.entries()) {
    if (index > 0 && packOf(index) !== packOf(index - 1)) {
      for (const each of waiting) take(taken, each.row, source, whole);
      waiting = [];
    }
    const parts = taken.size === 0 ? [row] : carveRow(row, taken, source, whole);
    waiting.push(...parts.map((part) => ({ row: part, index })));
    carved.push(...parts.map((part) => ({ row: part, index })));
  }
  return carved;
}

function wholeBox(source: PackSource): Box {
  const all = (items: readonly { readonly code: string }[]) => (items.length > 0 ? items.map(({ code }) => code) : ['none']);
  return { zones: all(source.zones), levels: all(source.levels), severities: all(source.severities), time: ['working', 'off'] };
}

function boxOf(row: Row, whole: Box): Box {
  const { zones = whole.zones, levels = whole.levels, severities = whole.severities, time } = row;
  return { zones, levels, severities, time: time ? [time] : whole.time };
}

function take(taken: Map<string, Box[]>, row: Row, source: PackSource, whole: Box): void {
  for (const category of leavesOf(row.categories, source)) taken.set(category, [...(taken.get(category) ?? []), boxOf(row, whole)]);
}

function carveRow(row: Row, taken: ReadonlyMap<string, readonly Box[]>, source: PackSource, whole: Box): readonly Row[] {
  const groups = new Map<string, { readonly boxes: readonly Box[]; readonly categories: string[] }>();
  for (const category of leavesOf(row.categories, source)) {
    const boxes = (taken.get(category) ?? []).reduce<readonly Box[]>(
      (left, box) => left.flatMap((each) => subtract(each, box)),
      [boxOf(row, whole)],
    );
    const key = JSON.stringify(boxes);
    const group = groups.get(key) ?? { boxes, categories: [] };
    group.categories.push(category);
    groups.set(key, group);
  }
  return [...groups.values()].flatMap(({ boxes, categories }) => boxes.map((box) => rowOf(row, categories, box, whole)));
}

/** What is left of a box, in boxes that do not overlap. */
function subtract(box: Box, taken: Box): readonly Box[] {
  let core = box;
  const left: Box[] = [];
  for (const side of sides) {
    const outside = core[side].filter((one) => !taken[side].includes(one));
    if (outside.length === core[side].length) return [box];
    if (outside.length > 0) left.push({ ...core, [side]: outside });
    core = { ...core, [side]: core[side].filter((one) => taken[side].includes(one)) };
  }
  return left;
}

/** What is the whole side again is left out, as in a row that was never carved. */
function rowOf(row: Row, categories: string[], box: Box, whole: Box): Row {
  const { zones: _zones, levels: _levels, severities: _severities, time: _time, ...rest } = row;
  const narrow = (side: 'zones' | 'levels' | 'severities') => (box[side].length < whole[side].length ? { [side]: [...box[side]] } : {});
  const [time] = box.time.length === 1 ? box.time : [];
  return {
    ...rest,
    categories,
    ...narrow('zones'),
    ...narrow('levels'),
    ...narrow('severities'),
    ...(time === 'working' || time === 'off' ? { time } : {}),
  };
}
