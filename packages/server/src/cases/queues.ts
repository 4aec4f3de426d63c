import type { CountedQueue } from '@gridkeeper/domain/cases/queue-codes.ts';
import type { Expression } from 'kysely';
import { type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { CaseScope } from './case.policy.ts';
import type { CasesTables } from './cases.tables.ts';

/** Queues that are asked for by name but not counted: what somebody reported, open or closed. */
export type QueueCode = CountedQueue | 'reported';

/** What lies in a queue; a code that is none lies nowhere. A phase other than closed is said once: twice, and the database counts it as rarer. */
export function queueFilter(code: QueueCode, { personId, levels }: Pick<CaseScope, 'personId' | 'levels'>) {
  return (eb: ExpressionBuilder<CasesTables, 'cases'>): Expression<SqlBool> => {
    const open = eb('cases.phase', '<>', 'closed');
    const handling = eb('cases.phase', '=', 'handling');
    const checking = eb('cases.phase', '=', 'checking');
    const unaccepted = eb.and([eb('cases.owner', '=', 'lead-unit'), eb('cases.handler_id', 'is', null)]);
    switch (code) {
      case 'mine':
        return eb.and([
          open,
          eb.or([eb('cases.handler_id', '=', personId), eb('cases.checker_id', '=', personId), eb('cases.reporter_id', '=', personId)]),
        ]);
      case 'taken':
        return eb.and([open, eb('cases.taker_id', '=', personId)]);
      case 'review':
        return eb.and([eb('cases.phase', '=', 'intake'), ...ofLevels(eb, levels)]);
      case 'dispatched':
        return eb.and([handling, unaccepted]);
      case 'handling':
        return eb.and([handling, eb.or([eb('cases.owner', '<>', 'lead-unit'), eb('cases.handler_id', 'is not', null)])]);
      case 'requests':
        return eb.and([open, eb('cases.request', 'is not', null)]);
      case 'feedback':
        return eb.and([checking, eb('cases.owner', '=', 'centre'), ...ofLevels(eb, levels)]);
      case 'checking':
        return eb.and([checking, eb('cases.owner', '<>', 'centre')]);
      case 'overdue':
        return eb.and([open, eb('cases.overdue', '=', true)]);
      case 'contested':
        return eb.and([open, eb('cases.contests', '>', 0)]);
      case 'call-back':
        return eb.and([eb('cases.phase', '=', 'closed'), waitsForCall(eb)]);
      case 'closed':
        return eb('cases.phase', '=', 'closed');
      case 'reported':
        return eb('cases.reporter_id', '=', personId);
      case 'all':
        return sql<SqlBool>`true`;
      default:
        return sql<SqlBool>`false`;
    }
  };
}

/** Drawn for calling back 回访, not reached yet, and not tried so often that it is given up. */
function waitsForCall(eb: ExpressionBuilder<CasesTables, 'cases'>): Expression<SqlBool> {
  return eb.exists(
    eb
      .selectFrom('case_draws as d')
      .select(sql<number>`1`.as('one'))
      .whereRef('d.district_id', '=', 'cases.district_id')
      .whereRef('d.case_id', '=', 'cases.case_id')
      .where('d.reached_at', 'is', null)
      .whereRef('d.tries', '<', 'd.most_tries'),
  );
}

/** In an office of several centres, each has what is at its level; null: the reader serves them all. */
function ofLevels(eb: ExpressionBuilder<CasesTables, 'cases'>, levels: readonly string[] | null): readonly Expression<SqlBool>[] {
  if (levels === null) return [];
  const named = levels.length > 0 ? [eb('cases.level', 'in', [...levels])] : [];
  return [eb.or([eb('cases.level', 'is', null), ...named])];
}
