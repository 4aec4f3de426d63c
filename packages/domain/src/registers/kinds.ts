import type { RegisterField, RegisterKind } from '../policy/registers.ts';

/** Care recipients 关爱对象: seen only by those who look after them. */
export function isRestricted(kind: Pick<RegisterKind, 'sort'>): boolean {
  return kind.sort === 'care-recipient';
}

/** Entries that hold data on persons: each look at one is written down. */
export function isPersonal(kind: RegisterKind): boolean {
  return isRestricted(kind) || kind.fields.some((field) => field.group !== null);
}

/** Fields that stand only as long as the person agrees 同意: those of groups on that legal basis. */
export function needsConsent(kind: RegisterKind, field: RegisterField): boolean {
  return kind.consent !== null && kind.groups.some((group) => group.code === field.group && group.basis === 'consent');
}

/** What kind of premises, or equipment, an entry is; undefined where the register does not tell kinds apart. */
export function kindValue(kind: RegisterKind, fields: Readonly<Record<string, unknown>>): string | undefined {
  const value = kind.kindField === null ? undefined : fields[kind.kindField];
  return typeof value === 'string' ? value : undefined;
}
