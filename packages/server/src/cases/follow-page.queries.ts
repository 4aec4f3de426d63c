import { clockViews } from '@gridkeeper/domain/cases/clocks.ts';
import type { CaseEvent } from '@gridkeeper/domain/cases/events.ts';
import type { FollowView } from '@gridkeeper/domain/cases/wire.ts';
import { calendarOf } from '../platform/calendar/calendar.ts';
import type { Tx } from '../platform/database/tx.ts';
import { actionView } from './action-view.ts';
import { bodyOf } from './case-page.queries.ts';
import { clockView } from './clock-view.ts';
import { followCourse } from './follow-course.ts';
import { getFollowed } from './followed.queries.ts';
import { categoryOf, stateOf } from './labels.ts';
import { mostUrgent } from './most-urgent.ts';
import { officeNames } from './office-names.ts';
import type { ReadCase } from './read-case.ts';
import { reporterActions } from './reporter-actions.ts';
import { photosOf, photoView } from './timeline.ts';

/**
 * What a reporter or follower sees by the code 查询: of a merged case 并案 the own words, and the course of the one in which it goes on. A follower gets
 * no words and no photos but the released ones, and nothing of a case that became restricted 限制查看.
 * @throws AppError follow-code-unknown
 */
export async function getFollowPage(tx: Tx, code: string): Promise<FollowView> {
  const followed = await getFollowed(tx, code);
  const { own, way, going, role } = followed;
  const { state, pack } = going;
  const calendar = await calendarOf(tx);
  const mine = role === 'reporter';
  const names = await officeNames(tx, {
    areas: own.state.place.areaIds,
    units: [state.leadUnit, ...[own, ...way].flatMap(({ events }) => events.flatMap(unitOf))],
  });
  const clock = mostUrgent(clockViews(state, pack, calendar, tx.now));
  const reported = own.events[0];
  return {
    number: own.row.number,
    version: state.version,
    role,
    merged: own === going || !own.state.merged ? null : { number: going.row.number, at: new Date(own.state.merged.at).toISOString() },
    category: categoryOf(own.pack, own.state.category)?.label ?? null,
    place: names.area(own.state.place.areaIds.at(-1) ?? null) ?? '',
    state: stateOf(pack, state.workflow, state.state),
    phase: state.phase,
    reportedAt: own.row.reported_at.toISOString(),
    text: mine ? bodyOf(own, 'report') : null,
    photos: mine && reported ? photosOf(tx, own, reported) : releasedPhotos(tx, going),
    unit: names.unit(state.leadUnit)?.label ?? null,
    clock: clock ? clockView(pack, state, clock, { calendar, now: tx.now }) : null,
    outcome: state.outcome,
    summary: bodyOf(going, 'summary'),
    rating: mine ? own.state.rating : null,
    contests: state.contests,
    timeline: followCourse(tx, followed, names),
    can: mine ? reporterActions(followed, calendar, tx.now).map(({ action, on }) => actionView(on.pack, action)) : [],
  };
}

const unitOf = (event: CaseEvent) => (event.type === 'acted' && event.leadUnit ? [event.leadUnit] : []);

export function releasedPhotos(tx: Tx, read: ReadCase) {
  return [...read.contents.values()].flatMap((content) =>
    content.released && content.upload_id && content.upload && !content.erased_at ? [photoView(tx, content.upload_id, content.upload)] : [],
  );
}
