import { day, type EpochMs } from '@gridkeeper/domain/base/instant.ts';

/** Retention classes 保存期限 of case contents, and from when on what belongs to a case closed before that is erased. */
export const retentionClasses = ['case-3y', 'closed-90d'] as const;
export type RetentionClass = (typeof retentionClasses)[number];

/** Cases closed before this moment have outlived the class. Three years are calendar years, counted in UTC. */
export function closedBefore(retention: RetentionClass, now: EpochMs): Date {
  if (retention === 'closed-90d') return new Date(now - 90 * day);
  const moment = new Date(now);
  moment.setUTCFullYear(moment.getUTCFullYear() - 3);
  return moment;
}
