import type { CountedQueue } from '@gridkeeper/domain/cases/queue-codes.ts';
import type { Expression } from 'kysely';
import { type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { CasesTables } from './cases.tables.ts';

/** Queues that are asked for by name but not counted: what somebody reported, open or closed. */
export type QueueCode = CountedQueue | 'reported';

/** What lies in a queue; a code that is none lies nowhere. A phase other than closed is said once: twice, and the database counts it as rarer. */
export function queueFilter(code: QueueCode, personId: string) {
  return (eb: ExpressionBuilder<CasesTables, 'cases'>): Expression<SqlBool> => {
    const open = eb('cases.phase', '<>', 'closed');
    switch (code) {
      case 'mine':
        return eb.and([
          open,
          eb.or([eb('cases.handler_id', '=', personId), eb('cases.checker_id', '=', personId), eb('cases.reporter_id', '=', personId)]),
        ]);
      case 'review':
        return eb('cases.phase', '=', 'intake');
      case 'dispatched':
        return eb.and([open, eb('cases.state', '=', 'dispatched')]);
      case 'handling':
        return eb.and([eb('cases.phase', '=', 'handling'), eb('cases.state', '<>', 'dispatched')]);
      case 'requests':
        return eb.and([open, eb('cases.request', 'is not', null)]);
      case 'feedback':
        return eb.and([open, eb('cases.state', '=', 'fed-back')]);
      case 'checking':
        return eb.and([open, eb('cases.state', '=', 'checking')]);
      case 'overdue':
        return eb.and([open, eb('cases.overdue', '=', true)]);
      case 'contested':
        return eb.and([open, eb('cases.contests', '>', 0)]);
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
