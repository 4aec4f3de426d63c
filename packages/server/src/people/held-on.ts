import type { CivilDate } from '@gridkeeper/domain/base/instant.ts';
import type { ExpressionBuilder } from 'kysely';
import type { PeopleTables } from './people.tables.ts';

/** Posts held on a day; its first and its last day count. */
export function heldOn(day: CivilDate) {
  return (eb: ExpressionBuilder<PeopleTables, 'posts'>) => eb.and([eb('posts.valid_from', '<=', day), notEndedBefore(day)(eb)]);
}

/** Posts of now and of the future. */
export function notEndedBefore(day: CivilDate) {
  return (eb: ExpressionBuilder<PeopleTables, 'posts'>) => eb.or([eb('posts.valid_to', 'is', null), eb('posts.valid_to', '>=', day)]);
}
