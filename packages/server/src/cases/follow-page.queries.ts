import { allowedActions } from '@gridkeeper/domain/cases/allowed-actions.ts';
import { clockViews } from '@gridkeeper/domain/cases/clocks.ts';
import type { FollowView } from '@gridkeeper/domain/cases/wire.ts';
import { AppError } from '../platform/app-error.ts';
import { calendarOf } from '../platform/calendar/calendar.ts';
import type { Tx } from '../platform/database/tx.ts';
import { bodyOf } from './case-page.queries.ts';
import { clockView } from './clock-view.ts';
import { getFollowing } from './find-follower.ts';
import { categoryOf, stateOf } from './labels.ts';
import { mostUrgent } from './most-urgent.ts';
import { officeNames } from './office-names.ts';
import { findCase, type ReadCase } from './read-case.ts';
import { photosOf, photoView, timelineOf } from './timeline.ts';

/**
 * What a reporter or follower sees by the code 查询. A follower gets no words and no photos but the released ones, and nothing of
 * a case that became restricted 限制查看. @throws AppError follow-code-unknown
 */
export async function getFollowPage(tx: Tx, code: string): Promise<FollowView> {
  const { caseId, role } = await getFollowing(tx, code);
  const read = await findCase(tx, caseId);
  const mine = role === 'reporter';
  if (!read || (read.state.restricted && !mine)) throw new AppError('follow-code-unknown');
  const { state, pack, row } = read;
  const calendar = await calendarOf(tx);
  const names = await officeNames(tx, {
    areas: state.place.areaIds,
    units: [state.leadUnit, ...read.events.flatMap((event) => (event.type === 'acted' && event.leadUnit ? [event.leadUnit] : []))],
  });
  const clock = mostUrgent(clockViews(state, pack, calendar, tx.now));
  const reported = read.events[0];
  const timeline = timelineOf(tx, read, names, 'resident');
  return {
    number: row.number,
    version: state.version,
    role,
    category: categoryOf(pack, state.category)?.label ?? null,
    place: names.area(state.place.areaIds.at(-1) ?? null) ?? '',
    state: stateOf(pack, state.workflow, state.state),
    phase: state.phase,
    reportedAt: row.reported_at.toISOString(),
    text: mine ? bodyOf(read, 'report') : null,
    photos: mine && reported ? photosOf(tx, read, reported) : releasedPhotos(tx, read),
    unit: names.unit(state.leadUnit)?.label ?? null,
    clock: clock ? clockView(pack, state, clock, { calendar, now: tx.now }) : null,
    outcome: state.outcome,
    summary: bodyOf(read, 'summary'),
    rating: mine ? state.rating : null,
    contests: state.contests,
    timeline: mine ? timeline : timeline.map((entry) => ({ ...entry, note: null, photos: [], rating: null })),
    can: mine
      ? allowedActions(state, pack, ['reporter'], tx.now, calendar).map((action) => ({
          kind: action.kind,
          label: action.label,
          clause: action.clause,
          requires: action.requires,
          forms: pack.forms.filter((form) => action.forms.includes(form.code)),
          outcomes: action.outcomes,
          tellsReporter: action.tellsReporter,
          to: action.to,
        }))
      : [],
  };
}

export function releasedPhotos(tx: Tx, read: ReadCase) {
  return [...read.contents.values()].flatMap((content) =>
    content.released && content.upload_id && content.upload && !content.erased_at ? [photoView(tx, content.upload_id, content.upload)] : [],
  );
}
