import type { CivilDate } from '../base/instant.ts';
import type { FieldGroup, RegisterKind } from '../policy/registers.ts';
import type { Consent } from './consent.ts';

/** The day after which nothing of a group is needed any more: the entry ended, or what the person agreed to is over. Null: it goes on. */
export function groupEnd(kind: RegisterKind, group: FieldGroup, endedOn: CivilDate | null, consent: Consent | null): CivilDate | null {
  const over = kind.consent !== null && group.basis === 'consent' && consent !== null ? (consent.withdrawnOn ?? consent.endsOn) : null;
  if (endedOn === null || over === null) return endedOn ?? over;
  return over < endedOn ? over : endedOn;
}

/** Groups whose time of keeping 保存期限 has passed. @param lastDay adds a group's `keep` to a day */
export function groupsToErase(
  kind: RegisterKind,
  facts: { readonly endedOn: CivilDate | null; readonly consent: Consent | null },
  lastDay: (from: CivilDate, group: FieldGroup) => CivilDate,
  today: CivilDate,
): readonly FieldGroup[] {
  return kind.groups.filter((group) => {
    const end = groupEnd(kind, group, facts.endedOn, facts.consent);
    return end !== null && end <= today && lastDay(end, group) < today;
  });
}
