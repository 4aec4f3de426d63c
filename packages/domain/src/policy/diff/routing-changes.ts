import type { Label } from '../../base/label.ts';
import type { CompiledPack, RoutingRow, RoutingTime } from '../pack.ts';
import { findLeaf, findUnit } from '../pack-index.ts';
import { route } from '../routing.ts';
import { fillLabel, joinLabels, listLabels } from '../sentences-lists.ts';
import { categoryNames, heldWords, isEveryZone, unitLabel, zoneNames } from '../sentences-names.ts';
import type { PackChange } from '../wire.ts';
import { type Box, fewestBoxes } from './boxes.ts';
import { codesOrNone, earlierCode, groupBy, leavesOf, namedValues, orNull } from './cells.ts';
import { change, clauses, compareSets } from './change.ts';

type Answer = Pick<RoutingRow, 'lead' | 'assisting'>;
type Cell = { readonly at: readonly string[]; readonly before: Answer | undefined; readonly after: Answer };
const times: readonly RoutingTime[] = ['working', 'off'];

/**
 * Who answers now instead of whom: decided for every category, place, level, severity and time, not by comparing rows, so that rows that moved or
 * were written otherwise yield nothing. A sentence covers all cells with the same change. @throws RangeError where a pack leaves a cell open
 */
export function routingChanges(before: CompiledPack, after: CompiledPack): readonly PackChange[] {
  const changed = [...cellsOf(before, after)].filter((cell) => cell.before === undefined || keyOf(cell.before) !== keyOf(cell.after));
  return groupBy(changed, (cell) => `${cell.before ? keyOf(cell.before) : ''} > ${keyOf(cell.after)}`).flatMap((cells) => {
    const [first] = cells;
    return first ? fewestBoxes(cells.map(({ at }) => at)).map((box) => tell(before, after, first, box)) : [];
  });
}

function* cellsOf(before: CompiledPack, after: CompiledPack): Generator<Cell> {
  for (const { code: category } of leavesOf(after))
    for (const { code: zone } of after.zones)
      for (const level of codesOrNone(after.levels))
        for (const severity of codesOrNone(after.severities))
          for (const time of times) {
            const asked = { category, zone, level: orNull(level), severity: orNull(severity), time };
            const was = findEarlier(before, after, { ...asked, level, severity });
            yield { at: [category, zone, level, severity, time], before: was, after: route(after, asked) };
          }
}

type Asked = {
  readonly category: string;
  readonly zone: string;
  readonly level: string;
  readonly severity: string;
  readonly time: RoutingTime;
};

/** Undefined where the earlier pack had no such category or place. Units that others take the place of go by their successors. */
function findEarlier(before: CompiledPack, after: CompiledPack, { category, zone, time, ...asked }: Asked): Answer | undefined {
  if (findLeaf(before, category) === undefined || !before.zones.some(({ code }) => code === zone)) return undefined;
  const level = earlierCode(before.levels, asked.level);
  const severity = earlierCode(before.severities, asked.severity);
  const { lead, assisting } = route(before, { category, zone, level, severity, time });
  return { lead: successorOf(after, lead), assisting: assisting.map((unit) => successorOf(after, unit)) };
}

function successorOf(after: CompiledPack, unit: string): string {
  return after.successors.find(({ kind, from }) => kind === 'unit' && from === unit)?.to ?? unit;
}

function keyOf({ lead, assisting }: Answer): string {
  return [lead, ...[...assisting].sort()].join(' ');
}

function tell(before: CompiledPack, after: CompiledPack, cell: Cell, box: Box): PackChange {
  const [categories = [], zones = [], levels = [], severities = [], hours = []] = box;
  const [time] = times.filter((one) => hours.includes(one) && hours.length === 1);
  const held = heldWords(after, {
    levels: namedValues(levels, after.levels),
    severities: namedValues(severities, after.severities),
    time: time ?? null,
  });
  const nameOf = (code: string) => unitLabel(findUnit(after, code) ? after : before, code);
  return change(
    'routing',
    listLabels(touched(cell).map(nameOf)),
    { zh: '{matter}：{answer}', en: '{matter}: {answer}' },
    {
      matter: clauses([joinLabels([categoryNames(after, categories), whereWords(after, zones)]), ...held]),
      answer: answerWords(cell, nameOf),
    },
  );
}

function whereWords(pack: CompiledPack, zones: readonly string[]): Label {
  if (isEveryZone(pack, zones)) return { zh: '，不分地段', en: ', everywhere' };
  return fillLabel({ zh: '，在{zones}', en: ', at {zones}' }, { zones: zoneNames(pack, zones) });
}

/** The leads where they differ, else the units that begin or end to assist. */
function touched({ before, after }: Cell): readonly string[] {
  if (before === undefined) return [after.lead];
  if (before.lead !== after.lead) return [before.lead, after.lead];
  const { more, less } = compareSets(before.assisting, after.assisting);
  return [...more, ...less];
}

function answerWords({ before, after }: Cell, nameOf: (code: string) => Label): Label {
  const names = (codes: readonly string[]) => listLabels(codes.map(nameOf));
  const lead = nameOf(after.lead);
  if (before === undefined) {
    const first = fillLabel({ zh: '新定由{lead}负责', en: '{lead} leads, newly laid down' }, { lead });
    return clauses([first, ...piece(after.assisting, names, { zh: '{units}协助', en: '{units} assist' })]);
  }
  const { more, less } = compareSets(before.assisting, after.assisting);
  const first =
    before.lead === after.lead
      ? fillLabel({ zh: '仍由{lead}负责', en: '{lead} leads as before' }, { lead })
      : fillLabel({ zh: '由{was}改为{lead}负责', en: '{lead} leads instead of {was}' }, { lead, was: nameOf(before.lead) });
  return clauses([
    first,
    ...piece(more, names, { zh: '增加{units}协助', en: '{units} assist from now on' }),
    ...piece(less, names, { zh: '{units}不再协助', en: '{units} no longer assist' }),
  ]);
}

function piece(units: readonly string[], names: (codes: readonly string[]) => Label, text: Label): readonly Label[] {
  return units.length === 0 ? [] : [fillLabel(text, { units: names(units) })];
}
