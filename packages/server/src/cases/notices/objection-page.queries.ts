import type { ActedEvent, CaseEvent } from '@gridkeeper/domain/cases/events.ts';
import type { ObjectionView } from '@gridkeeper/domain/cases/public-wire.ts';
import type { FollowView } from '@gridkeeper/domain/cases/wire.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { db } from '../cases.tables.ts';
import { followHash } from '../follow-code.ts';
import { getFollowPage } from '../follow-page.queries.ts';
import { categoryOf } from '../labels.ts';
import { officeNames } from '../office-names.ts';
import { findCase, type ReadCase } from '../read-case.ts';
import { actionLabel } from '../timeline.ts';
import { boardItems } from './board-rows.ts';
import { noticeItem } from './notices.queries.ts';

/** What a code shows: the case to its reporter and followers, the notice's course to who objected. @throws AppError follow-code-unknown */
export async function getCodePage(tx: Tx, code: string): Promise<FollowView | ObjectionView> {
  const objector = await db(tx)
    .selectFrom('case_followers')
    .select(['case_id', 'version'])
    .where('district_id', '=', tx.districtId)
    .where('code_hash', '=', followHash(tx.platform, code))
    .where('role', '=', 'objector')
    .executeTakeFirst();
  return objector?.version ? objectionPage(tx, objector.case_id, objector.version) : getFollowPage(tx, code);
}

async function objectionPage(tx: Tx, caseId: string, version: number): Promise<ObjectionView> {
  const read = await findCase(tx, caseId, () => true);
  const objection = read?.events[version - 1];
  if (!read || objection?.type !== 'acted') throw new AppError('follow-code-unknown');
  const [item] = await boardItems(tx, 'notice', read.row.number);
  const placed = read.state.place.areaIds.at(-1) ?? null;
  const words = objection.contents.find(({ kind }) => kind === 'note');
  return {
    role: 'objector',
    number: read.row.number,
    category: item ? (categoryOf(read.pack, read.state.category)?.label ?? null) : null,
    place: item ? ((await officeNames(tx, { areas: [placed] })).area(placed) ?? '') : '',
    notice: item ? noticeItem(item, tx.now) : null,
    objection: { at: new Date(objection.at).toISOString(), text: (words && read.contents.get(words.contentId)?.body) ?? null },
    answer: answerTo(read, objection, read.events.slice(version)),
  };
}

/** What the office did after it had looked into it: the first step that leads on from where the objection led. */
function answerTo(read: ReadCase, objection: ActedEvent, later: readonly CaseEvent[]): ObjectionView['answer'] {
  const step = later.find((event): event is ActedEvent => event.type === 'acted' && event.from === objection.to && event.to !== event.from);
  const label = step && actionLabel(read, step);
  return step && label ? { at: new Date(step.at).toISOString(), label } : null;
}
