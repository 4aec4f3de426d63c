import { noticeStatus } from '@gridkeeper/domain/cases/public-board.ts';
import type { ObjectionRequest } from '@gridkeeper/domain/cases/public-wire.ts';
import type { FollowAnswer } from '@gridkeeper/domain/cases/wire.ts';
import { momentWords } from '@gridkeeper/domain/policy/explain/moment-words.ts';
import { fillLabel } from '@gridkeeper/domain/policy/sentences-lists.ts';
import { AppError } from '../../platform/app-error.ts';
import { calendarOf } from '../../platform/calendar/calendar.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { newId } from '../../platform/new-id.ts';
import { onceOnly } from '../../platform/once-command.ts';
import { actOnCase } from '../act-on-case.ts';
import { beginWork } from '../case-work.ts';
import { flush } from '../flush.ts';
import { followCode, followHash } from '../follow-code.ts';
import { holdCase } from '../hold-case.ts';
import type { BoardItem } from './board-rows.ts';
import { getNotice } from './notices.queries.ts';

const resident = { kind: 'resident', followerId: null, role: 'objector' } as const;

/**
 * A resident objects to a public notice 提出异议 (W7.4, W12). The answer is a code that shows what becomes of the objection, and nothing of the case.
 * @throws AppError not-found, case-too-late, case-not-yours (objections are taken at the office only), command-reused
 */
export async function objectToNotice(tx: Tx, number: string, input: ObjectionRequest): Promise<FollowAnswer> {
  const { commandId, text, contact } = input;
  const notice = await getNotice(tx, number);
  const followerId = newId(tx.now);
  const code = (of: string) => followCode(tx.platform, tx.districtId, of);
  const { ref } = await onceOnly(
    tx,
    { commandId, body: { object: number, text, contact } },
    async () => {
      await requireOpen(tx, notice);
      const work = await beginWork(tx);
      const held = await holdCase(work, notice.caseId);
      const objector = contact?.name || contact?.phone ? contact : undefined;
      await actOnCase(work, held, resident, ['resident'], {
        action: 'object',
        note: text,
        photos: new Map(),
        ...(objector && { objector }),
      });
      work.followers.push({
        follower_id: followerId,
        case_id: held.id,
        code_hash: `\\x${followHash(tx.platform, code(followerId)).toString('hex')}`,
        role: 'objector',
        version: held.state.version,
      });
      await flush(work);
      return followerId;
    },
    followerId,
  );
  return { followCode: code(ref), number };
}

/** Says until when one could object: the case itself only knows that it has moved on. */
async function requireOpen(tx: Tx, notice: BoardItem): Promise<void> {
  const status = noticeStatus(notice, notice.endsAt, tx.now);
  if (status === 'open') return;
  const gone = notice.endsAt === null || status === 'withdrawn';
  const limit = gone ? takenDown : fillLabel(periodOver, { moment: momentWords(await calendarOf(tx), notice.endsAt) });
  throw new AppError('case-too-late', { limit });
}

const periodOver = { zh: '公示期到 {moment} 为止', en: 'The notice hung until {moment}' };
const takenDown = { zh: '公示已经撤下', en: 'The notice has been taken down' };
