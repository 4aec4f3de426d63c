import { featuresOf } from '@gridkeeper/domain/text/learned/features.ts';
import type { Example } from '@gridkeeper/domain/text/learned/text-model.ts';
import { type SqlBool, sql } from 'kysely';
import { inTransaction, type Tx } from '../platform/database/tx.ts';
import type { Platform } from '../platform/platform.ts';
import { cutWords } from '../platform/text/cut-words.ts';
import { db } from './text.tables.ts';

/** The newest are enough: an office's words change slowly, and the night is short. */
const most = 2_500;
const page = 100;
type Lesson = { readonly case_id: string; readonly category: string; readonly closed_at: Date; readonly body: string };

/** What may be learned from, newest first: closed, neither restricted 限制查看 nor erased, neither duplicate nor unfounded nor withdrawn. */
export async function lessonsOf(platform: Platform, districtId: number, leftOut: ReadonlySet<string>): Promise<readonly Example[]> {
  const examples: Example[] = [];
  let last: Lesson | undefined;
  while (examples.length < most) {
    const after: Lesson | undefined = last;
    const rows = await inTransaction(platform, { districtId, readOnly: true }, (tx) => pageOf(tx, after));
    for (const { category, body } of rows) if (!leftOut.has(category)) examples.push({ category, features: featuresOf(body, cutWords) });
    last = rows.at(-1);
    if (rows.length < page) break;
  }
  return examples;
}

function pageOf(tx: Tx, last: Lesson | undefined): Promise<readonly Lesson[]> {
  const lessons = db(tx).selectFrom('v_cases_lessons').selectAll().where('district_id', '=', tx.districtId);
  const rest =
    last === undefined ? lessons : lessons.where(sql<SqlBool>`(closed_at, case_id) < (${last.closed_at}, ${last.case_id}::uuid)`);
  return rest.orderBy('closed_at', 'desc').orderBy('case_id', 'desc').limit(page).execute();
}
