import type { Label } from '../../base/label.ts';
import type { WorkingCalendar } from '../calendar.ts';
import type { Matter } from '../condition.ts';
import { isOfficeTime } from '../office-time.ts';
import type { Category, CompiledPack, RoutingRow, Workflow } from '../pack.ts';
import { findLeaf, indexOf } from '../pack-index.ts';
import { route } from '../routing.ts';
import { noticeSentence, routingSentence } from '../sentences.ts';
import { categoryLabel, labelIn, unitLabel } from '../sentences-names.ts';
import { explainClocks } from './explain-clocks.ts';
import type { Coded, ExplainedNotice, ExplainedRow, ExplainQuestion, Explanation, ZoneBy } from './explanation.ts';
import { passedOver } from './passed-over.ts';
import { straightWay } from './straight-way.ts';

/**
 * Who handles a matter at a place, by when, by which row, and who is told when it is late.
 * @throws RangeError where the pack knows no such leaf category, level or severity, or is one that `checkPack` would refuse
 */
export function explain(pack: CompiledPack, question: ExplainQuestion, calendar: WorkingCalendar): Explanation {
  const { at } = question;
  const category = getLeaf(pack, question.category);
  const workflow = getWorkflow(pack, category);
  const level = choose(pack.levels, question.level, 'level');
  const severity = choose(pack.severities, question.severity, 'severity');
  const zone = pack.zones.some(({ code }) => code === question.zone) ? question.zone : (pack.zones.at(-1)?.code ?? '');
  const time = isOfficeTime(at, calendar, pack.hours) ? 'working' : 'off';
  const matter: Matter = { category: category.code, level: level?.code ?? null, severity: severity?.code ?? null };
  const asked = { ...matter, category: category.code, zone, time } as const;
  const decides = route(pack, asked);
  return {
    at,
    time,
    category: { ...coded(category), head: category.parent === null ? null : categoryLabel(pack, category.parent) },
    zone: { code: zone, label: labelIn(pack.zones, zone), by: question.zoneBy, why: zoneReason(pack, question.zoneBy) },
    level,
    severity,
    decides: rowOf(pack, decides),
    passedOver: passedOver(pack, asked, decides).map(({ row, why }) => ({ ...rowOf(pack, row), why })),
    lead: { code: decides.lead, label: unitLabel(pack, decides.lead) },
    assisting: decides.assisting.map((code) => ({ code, label: unitLabel(pack, code) })),
    workflow: { ...coded(workflow), way: straightWay(pack, workflow, matter).map((state) => ({ ...coded(state), phase: state.phase })) },
    clocks: explainClocks(pack, workflow, matter, at, { calendar, hours: pack.hours }),
    notices: noticesOf(pack, workflow),
  };
}

const zoneReasons: Readonly<Record<ZoneBy, Label>> = {
  shape: { zh: '该点落在这一地段的范围内', en: 'its shape covers the point' },
  middle: { zh: '该区域的中心点落在这一地段的范围内', en: 'its shape covers the middle of the area' },
  named: { zh: '按您指定的地段', en: 'as you named it' },
  'left-over': { zh: '不在其他任何地段内，归入末位地段', en: 'no other zone holds it, so it is the last one' },
  unsaid: { zh: '没有指明地点，按末位地段', en: 'no place was named, so it is the last one' },
};

function zoneReason(pack: CompiledPack, by: ZoneBy): Label {
  return pack.zones.length === 1 ? { zh: '本制度不分地段', en: 'these rules know one zone only' } : zoneReasons[by];
}

function coded({ code, label }: Coded): Coded {
  return { code, label };
}

function getLeaf(pack: CompiledPack, code: string): Category {
  const found = findLeaf(pack, code);
  if (!found) throw new RangeError(`pack ${pack.id} has no category ${code} that takes cases`);
  return found;
}

function getWorkflow(pack: CompiledPack, category: Category): Workflow {
  const found = indexOf(pack).workflows.get(category.workflow);
  if (!found) throw new RangeError(`pack ${pack.id} has no workflow ${category.workflow}`);
  return found.definition;
}

/** What was asked for, else what a new case has: the first. */
function choose(list: readonly Coded[], code: string | undefined, what: string): Coded | null {
  if (code === undefined) return list[0] ? coded(list[0]) : null;
  const found = list.find((one) => one.code === code);
  if (!found) throw new RangeError(`the pack has no ${what} ${code}`);
  return coded(found);
}

function rowOf(pack: CompiledPack, row: RoutingRow): ExplainedRow {
  return { row: row.row, clause: row.clause, sentence: routingSentence(pack, row) };
}

/** Notices of reports, and of actions that this workflow has. */
function noticesOf(pack: CompiledPack, workflow: Workflow): readonly ExplainedNotice[] {
  const kinds = new Set(workflow.states.flatMap((state) => state.actions.map(({ kind }) => kind)));
  return pack.notices
    .filter(({ on }) => on.some((kind) => kind === 'report' || kinds.has(kind)))
    .map((notice) => ({ ...notice, sentence: noticeSentence(pack, notice) }));
}
