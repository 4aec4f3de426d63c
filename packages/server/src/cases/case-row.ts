import { clockViews, nextStepAt } from '@gridkeeper/domain/cases/clocks.ts';
import { getState } from '@gridkeeper/domain/policy/pack-index.ts';
import type { CaseWork, HeldCase } from './case-work.ts';
import { mostUrgent } from './most-urgent.ts';

/** The row of a case as JSON for jsonb_populate_recordset: everything in it follows from the events. */
export function caseRow(work: CaseWork, held: HeldCase) {
  const { state } = held;
  const clock = mostUrgent(clockViews(state, held.pack, work.calendar, work.tx.now));
  return {
    district_id: work.tx.districtId,
    case_id: held.id,
    number: held.number,
    source: state.source,
    pack_hash: state.packHash,
    workflow: state.workflow,
    state: state.state,
    phase: state.phase,
    category: state.category,
    grid_id: state.place.gridId,
    area_ids: state.place.areaIds,
    zone: state.place.zone,
    point: held.point ? `(${held.point[0]},${held.point[1]})` : null,
    lead_unit: state.leadUnit,
    assisting: state.assisting,
    handler_id: state.handlerId,
    checker_id: state.checkerId,
    reporter_id: state.reporterId,
    outcome: state.outcome,
    rating: state.rating,
    request: state.request?.kind ?? null,
    contests: state.contests,
    rejections: state.rejections,
    reworks: state.reworks,
    followers: state.followers,
    released: state.released,
    has_photo: state.hasPhoto,
    overdue: state.overdue.length > 0,
    ever_overdue: state.everOverdue,
    reported_at: moment(state.reportedAt),
    opened_at: moment(state.openedAt),
    entered_at: moment(state.enteredAt),
    closed_at: moment(state.closedAt),
    updated_at: moment(state.last.at),
    clock: clock?.code ?? null,
    clock_started_at: moment(clock?.startedAt ?? null),
    due_at: moment(clock?.dueAt ?? null),
    due_provisional: clock?.provisional ?? false,
    clock_light: clock?.light ?? null,
    clock_paused_until: moment(clock?.pausedUntil ?? null),
    clock_extended: clock?.extended ?? false,
    next_step_at: moment(nextStepAt(state, held.pack, work.calendar).at),
    computed_with: Number(work.calendar.version),
    version: state.version,
    head: `\\x${held.head.toString('hex')}`,
    origin_source: held.origin?.source ?? null,
    origin_id: held.origin?.id ?? null,
    level: state.level,
    severity: state.severity,
    taker_id: state.takerId,
    restricted: state.restricted,
    shown: state.shown.filter(({ endedAt }) => endedAt === null).map(({ kind }) => kind),
    board: state.shown,
    board_at: moment(boardAt(state)),
    merged_into: state.merged?.into ?? null,
    call_back_tries: state.callBack?.tries ?? 0,
    called_back: state.callBack?.reached ?? false,
    call_back_at: moment(state.callBack?.lastAt ?? null),
    owner: getState(held.pack, state.workflow, state.state).definition.owner,
  };
}

/** When something was last put before the public, or taken down. */
function boardAt({ shown }: HeldCase['state']): number | null {
  return shown.length === 0 ? null : Math.max(...shown.map(({ since, endedAt }) => endedAt ?? since));
}

function moment(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}
