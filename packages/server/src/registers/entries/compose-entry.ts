import type { RegisterKind } from '@gridkeeper/domain/policy/registers.ts';
import type { CheckedDraft } from '@gridkeeper/domain/registers/check-draft.ts';
import { maskName } from '@gridkeeper/domain/registers/mask.ts';
import type { EntryDraft } from '@gridkeeper/domain/registers/wire.ts';
import type { Tx } from '../../platform/database/tx.ts';
import type { CertificateDraft } from '../row-draft.ts';
import type { Certificate, EntryState, Fields, Secret, Secrets, StoredEntry } from './entry.ts';
import type { Placed } from './place-drafts.ts';
import { nameField, openSecret, sealName, sealValue } from './secrets.ts';

type Parts = {
  readonly id: string;
  readonly before: StoredEntry | null;
  readonly draft: EntryDraft;
  readonly checked: CheckedDraft;
  readonly placed: Placed;
  readonly certificates: readonly CertificateDraft[];
};

/** The entry as it is after a draft without faults. A secret that stays the same stays as it was sealed, so that equal entries are equal. */
export function composeEntry(tx: Tx, kind: RegisterKind, restricted: boolean, parts: Parts): EntryState {
  const { before, draft, checked, placed } = parts;
  const state = before?.state;
  const { fields, secrets } = mergeFields(tx, kind, parts);
  const { name } = checked;
  const named = restricted && name !== undefined ? keepName(tx, parts, name) : undefined;
  return {
    name: name === undefined ? (state?.name ?? '') : restricted ? maskName(name) : name,
    code: checked.code === undefined ? (state?.code ?? null) : checked.code,
    address: checked.address ?? state?.address ?? '',
    point: placed.point,
    buildingId: kind.sort === 'building' ? parts.id : placed.buildingId,
    parentId: draft.parentId === undefined ? (state?.parentId ?? null) : draft.parentId,
    fields,
    secrets: named ? { ...secrets, [nameField]: named } : secrets,
    visitEveryDays: draft.visitEveryDays === undefined ? (state?.visitEveryDays ?? null) : draft.visitEveryDays,
    endedOn: state?.endedOn ?? null,
    endReason: state?.endReason ?? null,
    certificates: mergeCertificates(state?.certificates ?? {}, parts.certificates),
  };
}

function mergeFields(tx: Tx, kind: RegisterKind, { id, before, checked }: Parts): { fields: Fields; secrets: Secrets } {
  const fields: Record<string, Fields[string]> = { ...before?.state.fields };
  const secrets: Record<string, Secret> = { ...before?.state.secrets };
  for (const field of kind.fields) {
    const value = checked.fields[field.code];
    if (value === undefined) continue;
    delete fields[field.code];
    if (value === null) {
      delete secrets[field.code];
      continue;
    }
    if (!field.secret) {
      fields[field.code] = value;
      continue;
    }
    const known = secrets[field.code];
    if (!known || openSecret(tx, id, field.code, known) !== value) secrets[field.code] = sealValue(tx, id, field, value);
  }
  return { fields, secrets };
}

function keepName(tx: Tx, { id, before }: Parts, name: string): Secret {
  const known = before?.state.secrets[nameField];
  return known && openSecret(tx, id, nameField, known) === name ? known : sealName(tx, id, name);
}

export function mergeCertificates(before: EntryState['certificates'], drafts: readonly CertificateDraft[]): EntryState['certificates'] {
  const after: Record<string, Certificate> = { ...before };
  for (const { code, number, issuedOn, expiresOn } of drafts) {
    const known = after[code];
    after[code] = {
      number: number?.trim() ?? known?.number ?? '',
      issuedOn: issuedOn === undefined ? (known?.issuedOn ?? null) : issuedOn,
      expiresOn: expiresOn === undefined ? (known?.expiresOn ?? null) : expiresOn,
    };
  }
  return after;
}
