import type { CivilDate } from '@gridkeeper/domain/base/instant.ts';
import type { RegisterField, RegisterKind } from '@gridkeeper/domain/policy/registers.ts';
import { consentHolds } from '@gridkeeper/domain/registers/consent.ts';
import { needsConsent } from '@gridkeeper/domain/registers/kinds.ts';
import { maskOf } from '@gridkeeper/domain/registers/mask.ts';
import type { FieldValue } from '@gridkeeper/domain/registers/wire.ts';
import type { StoredEntry } from './entry.ts';
import { nameField } from './secrets.ts';

/** Whether a field may be used on a day: what stands on consent is hidden from the day on which it is withdrawn or has run out. */
export function isShown(kind: RegisterKind, field: RegisterField, entry: StoredEntry, today: CivilDate): boolean {
  return !needsConsent(kind, field) || consentHolds(entry.consent, today);
}

/** A field as screens get it: secret ones masked 脱敏, also where a pack made it secret only after it was written. */
export function shownValue(kind: RegisterKind, field: RegisterField, entry: StoredEntry, today: CivilDate): FieldValue {
  if (!isShown(kind, field, entry, today)) return null;
  const secret = entry.state.secrets[field.code];
  if (secret) return { masked: secret.mask };
  const value = entry.state.fields[field.code] ?? null;
  return field.secret && value !== null ? { masked: maskOf(field.type, String(value)) } : value;
}

export function shownName({ restricted, state }: StoredEntry): FieldValue {
  return restricted && state.secrets[nameField] ? { masked: state.name } : state.name;
}
