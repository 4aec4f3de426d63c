import { civilDateOf } from '@gridkeeper/domain/base/civil-date.ts';
import type { CivilDate } from '@gridkeeper/domain/base/instant.ts';
import type { Label } from '@gridkeeper/domain/base/label.ts';
import type { RegisterKind } from '@gridkeeper/domain/policy/registers.ts';
import { dayAt } from '@gridkeeper/domain/policy/zone.ts';
import { isRestricted } from '@gridkeeper/domain/registers/kinds.ts';
import { columnLabel } from '@gridkeeper/domain/registers/list-texts.ts';
import type { OwnFile, OwnLook } from '@gridkeeper/domain/registers/own-wire.ts';
import { auditedBySelf } from '../../platform/audited-for.queries.ts';
import { calendarOf } from '../../platform/calendar/calendar.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { looksAt } from '../looks.queries.ts';
import type { PostOnDay } from '../posts-on-day.queries.ts';

/** Who looked 谁看过, as the person reads it: by day and post. Clerks' names are told to auditors. */
export async function ownLooks(tx: Tx, kind: RegisterKind, id: string): Promise<OwnLook[]> {
  const dayOf = await dayFinder(tx);
  return (await looksAt(tx, kind, id)).map(({ at, posts, what, field, reason }) => ({
    ...{ day: dayOf(new Date(at)), who: postWords(posts), what, field, reason },
  }));
}

export const askAction = 'register.own-ask';

/** What the worker was asked to correct, the latest first; the last 20. */
export async function ownAsked(tx: Tx, kind: RegisterKind, id: string): Promise<OwnFile['asked']> {
  return (await askedFields(tx, id)).flatMap(({ day, code }) => {
    const field = fieldLabel(kind, code);
    return field ? [{ day, field }] : [];
  });
}

/** The same by codes of fields. */
export async function askedFields(tx: Tx, id: string): Promise<readonly { readonly day: CivilDate; readonly code: string }[]> {
  const dayOf = await dayFinder(tx);
  return (await auditedBySelf(tx, `entry:${id}`, askAction, 20)).map(({ at, reason }) => ({ day: dayOf(at), code: reason ?? '' }));
}

/** What a field is called: one of the kind's, or of those that every entry has. */
export function fieldLabel(kind: RegisterKind, code: string): Label | undefined {
  return kind.fields.find((field) => field.code === code)?.label ?? columnLabel(code === 'name' && isRestricted(kind) ? 'person' : code);
}

function postWords(posts: readonly PostOnDay[]): Label | null {
  if (posts.length === 0) return null;
  return {
    zh: posts.map(({ role, unit }) => (unit ? `${unit.zh} ${role.zh}` : role.zh)).join('、'),
    en: posts.map(({ role, unit }) => (unit ? `${role.en}, ${unit.en}` : role.en)).join('; '),
  };
}

async function dayFinder(tx: Tx): Promise<(at: Date) => CivilDate> {
  const { zone } = await calendarOf(tx);
  return (at) => civilDateOf(dayAt(zone, at.getTime()));
}
