import { allowedActions } from '@gridkeeper/domain/cases/allowed-actions.ts';
import { findDue } from '@gridkeeper/domain/cases/clocks.ts';
import { noticeStatus } from '@gridkeeper/domain/cases/public-board.ts';
import type { NoticeItem, NoticePage } from '@gridkeeper/domain/cases/public-wire.ts';
import type { CaseState } from '@gridkeeper/domain/cases/state.ts';
import type { WorkingCalendar } from '@gridkeeper/domain/policy/calendar.ts';
import type { ActionDefinition, CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import { getState } from '@gridkeeper/domain/policy/pack-index.ts';
import { addDuration } from '@gridkeeper/domain/policy/working-time.ts';
import { AppError } from '../../platform/app-error.ts';
import { calendarOf } from '../../platform/calendar/calendar.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { findCase } from '../read-case.ts';
import { type BoardItem, boardItems, isRecent, shownOf } from './board-rows.ts';
import { type BoardFilter, onBoards } from './on-boards.ts';

/** The public notices 公示 (W7, W12, G4): those that hang first, then those over in the last 60 days, each by when it was put up. */
export async function listNotices(tx: Tx, filter: BoardFilter): Promise<readonly NoticeItem[]> {
  const items = await onBoards(tx, await boardItems(tx, 'notice'), filter);
  const notices = items.filter((item) => isShown(item, tx.now)).map((item) => noticeItem(item, tx.now));
  return [...notices.filter(isOpen), ...notices.filter((one) => !isOpen(one))];
}

const isOpen = ({ status }: NoticeItem) => status === 'open';

/** @throws AppError not-found: no such case, nothing of it on notice, restricted, or over for more than 60 days */
export async function getNotice(tx: Tx, number: string): Promise<BoardItem> {
  const [item] = await boardItems(tx, 'notice', number);
  if (!item || !isShown(item, tx.now)) throw new AppError('not-found');
  return item;
}

/** One notice with the way to object to it. @throws AppError not-found */
export async function noticePage(tx: Tx, number: string): Promise<NoticePage> {
  const item = await getNotice(tx, number);
  return { ...noticeItem(item, tx.now), ...(await objectingTo(tx, item)) };
}

export function noticeItem(item: BoardItem, now: number): NoticeItem {
  const { endsAt } = item;
  return { ...shownOf(item), endsAt: endsAt === null ? null : new Date(endsAt).toISOString(), status: noticeStatus(item, endsAt, now) };
}

function isShown({ endedAt, endsAt }: BoardItem, now: number): boolean {
  return isRecent(endedAt ?? endsAt, now);
}

/** Until when the rules let one object: the end of a clock, or so long after it was put up; null: as long as it hangs. */
function lastMomentOf(
  { beforeDueOf, within }: ActionDefinition,
  state: CaseState,
  pack: CompiledPack,
  calendar: WorkingCalendar,
): string | null {
  const due = beforeDueOf === null ? undefined : findDue(state, beforeDueOf, pack, calendar);
  const soon = within === null ? undefined : addDuration(state.enteredAt, within, calendar, pack.hours);
  const last = Math.min(due?.dueAt ?? Number.POSITIVE_INFINITY, soon?.dueAt ?? Number.POSITIVE_INFINITY);
  return Number.isFinite(last) ? new Date(last).toISOString() : null;
}

/** Only words are asked of a resident who objects; where the rules ask for more he comes to the office. */
async function objectingTo(tx: Tx, item: BoardItem): Promise<Pick<NoticePage, 'objecting' | 'objectUntil'>> {
  const read = await findCase(tx, item.caseId);
  if (!read || noticeStatus(item, item.endsAt, tx.now) !== 'open') return { objecting: 'over', objectUntil: null };
  const { state, pack } = read;
  const calendar = await calendarOf(tx);
  const action = getState(pack, state.workflow, state.state).actions.get('object');
  if (!action) return { objecting: 'none', objectUntil: null };
  const objectUntil = lastMomentOf(action, state, pack, calendar);
  if (!action.by.includes('resident') || action.requires.some((one) => one !== 'note')) return { objecting: 'office', objectUntil };
  const offered = allowedActions(state, pack, ['resident'], tx.now, calendar).some(({ kind }) => kind === 'object');
  return { objecting: offered ? 'here' : 'over', objectUntil };
}
