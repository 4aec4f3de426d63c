import type { Label } from '@gridkeeper/domain/base/label.ts';
import type { RegisterKind } from '@gridkeeper/domain/policy/registers.ts';
import { columnLabel, historyLabels } from '@gridkeeper/domain/registers/list-texts.ts';
import { maskOf } from '@gridkeeper/domain/registers/mask.ts';
import type { EntryChange, FieldValue } from '@gridkeeper/domain/registers/wire.ts';
import type { EntryState } from './entry.ts';
import { nameField } from './secrets.ts';

type Change = EntryChange['changes'][number];
type Values = ReadonlyMap<string, { readonly label: Label | null; readonly value: FieldValue; readonly compared: string }>;

/** What differs between two states of an entry, in the order of its fields; of the first state all that stands there. */
export function changesBetween(kind: RegisterKind, before: EntryState | null, after: EntryState): readonly Change[] {
  const [old, now] = [before ? valuesOf(kind, before) : new Map(), valuesOf(kind, after)] as const;
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((field): Change[] => {
    const [was, is] = [old.get(field), now.get(field)];
    if (was?.compared === is?.compared) return [];
    return [{ field, label: is?.label ?? was?.label ?? null, before: was?.value ?? null, after: is?.value ?? null }];
  });
}

function valuesOf(kind: RegisterKind, state: EntryState): Values {
  const values = new Map<string, { label: Label | null; value: FieldValue; compared: string }>();
  const put = (field: string, label: Label | null, value: FieldValue, compared: string = JSON.stringify(value)) => {
    if (value !== null && value !== '') values.set(field, { label, value, compared });
  };
  const sealedName = state.secrets[nameField];
  put('name', columnLabel('name') ?? null, sealedName ? { masked: state.name } : state.name, sealedName?.sealed ?? state.name);
  put('code', columnLabel('code') ?? null, state.code);
  put('address', columnLabel('address') ?? null, state.address);
  put('point', historyLabels.point, state.point.map((degrees) => degrees.toFixed(6)).join(', '));
  for (const code of ['buildingId', 'parentId', 'visitEveryDays', 'endedOn', 'endReason'] as const)
    put(code, historyLabels[code], state[code]);
  for (const field of kind.fields) {
    const secret = state.secrets[field.code];
    const value = state.fields[field.code] ?? null;
    if (secret) put(field.code, field.label, { masked: secret.mask }, secret.sealed);
    else if (value !== null)
      put(field.code, field.label, field.secret ? { masked: maskOf(field.type, String(value)) } : value, String(value));
  }
  for (const [code, { number, issuedOn, expiresOn }] of Object.entries(state.certificates))
    put(
      `certificates.${code}`,
      kind.certificates.find((rule) => rule.code === code)?.label ?? null,
      [number, issuedOn, expiresOn].filter(Boolean).join(' ') || '✓',
    );
  if (state.consent)
    put('consent', historyLabels.consent, `${state.consent.givenOn} – ${state.consent.withdrawnOn ?? state.consent.endsOn}`);
  return values;
}
