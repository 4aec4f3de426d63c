import type { CivilDate } from '@gridkeeper/domain/base/instant.ts';
import type { Duration } from '@gridkeeper/domain/policy/pack.ts';
import type { FieldGroup, RegisterField, RegisterKind } from '@gridkeeper/domain/policy/registers.ts';
import { consentHolds } from '@gridkeeper/domain/registers/consent.ts';
import { needsConsent } from '@gridkeeper/domain/registers/kinds.ts';
import { columnLabels } from '@gridkeeper/domain/registers/list-texts.ts';
import type { OwnField, OwnGroup, OwnValue } from '@gridkeeper/domain/registers/own-wire.ts';
import { groupEnd } from '@gridkeeper/domain/registers/retention.ts';
import type { Tx } from '../../platform/database/tx.ts';
import type { StoredEntry } from '../entries/entry.ts';
import { nameField, openSecret } from '../entries/secrets.ts';

export type Keeping = { readonly today: CivilDate; readonly lastDay: (from: CivilDate, keep: Duration) => CivilDate };

/** What is kept of an entry, group by group, with nothing masked: also what is out of use and waits to be erased. */
export function ownGroups(tx: Tx, kind: RegisterKind, entry: StoredEntry, keeping: Keeping): readonly OwnGroup[] {
  const stands = entry.state.endedOn === null;
  const may = (field: RegisterField) => stands && consentHolds(entry.consent, keeping.today) && needsConsent(kind, field);
  const fieldsOf = (group: string | null) =>
    kind.fields.filter((field) => field.group === group).map((field) => ownField(tx, entry, field, may(field)));
  const declared = kind.groups.map((group) => ({
    ...{ code: group.code, label: group.label, purpose: group.purpose, basis: group.basis, keep: group.keep },
    keptUntil: keptUntil(kind, group, entry, keeping),
    fields: fieldsOf(group.code),
  }));
  const none = { code: null, label: null, purpose: null, basis: null, keep: null, keptUntil: null };
  return [{ ...none, fields: [...plainFields(tx, entry), ...fieldsOf(null)] }, ...declared];
}

/** Fields that he changes himself: his own wishes 本人意愿, given by consent. */
export function ownWishes(kind: RegisterKind): readonly RegisterField[] {
  return kind.fields.filter((field) => needsConsent(kind, field));
}

function ownField(tx: Tx, entry: StoredEntry, field: RegisterField, mayChange: boolean): OwnField {
  const { code, label, type, options, unit, min, max, required } = field;
  return { code, label, type, options, unit, min, max, required, value: openValue(tx, entry, code), how: mayChange ? 'change' : 'ask' };
}

function openValue(tx: Tx, { id, state }: StoredEntry, code: string): OwnValue {
  const secret = state.secrets[code];
  return secret ? openSecret(tx, id, code, secret) : (state.fields[code] ?? null);
}

/** Name and address stand beside the declared fields; a code only where there is one. */
function plainFields(tx: Tx, entry: StoredEntry): OwnField[] {
  const { name, code, address } = entry.state;
  const shown = { options: [], unit: null, min: null, max: null, required: false, type: 'text', how: 'ask' } as const;
  return [
    {
      ...shown,
      code: 'name',
      label: entry.restricted ? columnLabels.person : columnLabels.name,
      value: openValue(tx, entry, nameField) ?? name,
    },
    ...(code === null ? [] : [{ ...shown, code: 'code', label: columnLabels.code, value: code }]),
    { ...shown, code: 'address', label: columnLabels.address, value: address },
  ];
}

function keptUntil(kind: RegisterKind, group: FieldGroup, { state, consent }: StoredEntry, { today, lastDay }: Keeping): CivilDate | null {
  const inUse = state.endedOn === null && (group.basis !== 'consent' || kind.consent === null || consentHolds(consent, today));
  const end = inUse ? null : groupEnd(kind, group, state.endedOn, consent);
  return end === null ? null : lastDay(end, group.keep);
}
