import { day, minute } from '@gridkeeper/domain/base/instant.ts';
import type { Platform } from '../platform/platform.ts';
import { absoluteDays, idleMinutes } from './session-token.ts';

/** Deletes sessions that ended by idling or by age; nobody can use them any more. @returns how many */
export async function forgetEndedSessions(platform: Platform): Promise<number> {
  const now = platform.clock();
  let gone = 0;
  for (const face of ['desk', 'field'] as const) {
    const { rowCount } = await platform.pool.query('DELETE FROM sessions WHERE face = $1 AND (seen_at < $2 OR created_at < $3)', [
      face,
      new Date(now - idleMinutes[face] * minute),
      new Date(now - absoluteDays[face] * day),
    ]);
    gone += rowCount ?? 0;
  }
  return gone;
}
