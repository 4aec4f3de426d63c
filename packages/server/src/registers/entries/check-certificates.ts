import { findDayNumber } from '@gridkeeper/domain/base/civil-date.ts';
import type { RegisterKind } from '@gridkeeper/domain/policy/registers.ts';
import type { EntryFault, FieldFault } from '@gridkeeper/domain/registers/faults.ts';
import type { CertificateDraft } from '../row-draft.ts';
import { mergeCertificates } from './compose-entry.ts';
import type { EntryState } from './entry.ts';

/** Certificates 证照 as entered, against what the kind declares: known, real dates, not ended before they began. */
export function certificateFaults(
  kind: RegisterKind,
  before: EntryState['certificates'],
  drafts: readonly CertificateDraft[],
): readonly FieldFault[] {
  const after = mergeCertificates(before, drafts);
  return drafts.flatMap(({ code }) => {
    const fault = faultOf(kind, code, after[code]);
    return fault === undefined ? [] : [{ field: `certificates.${code}`, fault }];
  });
}

function faultOf(kind: RegisterKind, code: string, merged: EntryState['certificates'][string] | undefined): EntryFault | undefined {
  if (!merged || !kind.certificates.some((rule) => rule.code === code)) return 'certificate-unknown';
  const { issuedOn, expiresOn, number } = merged;
  if ([issuedOn, expiresOn].some((date) => date !== null && findDayNumber(date) === undefined)) return 'date';
  if (issuedOn !== null && expiresOn !== null && expiresOn < issuedOn) return 'certificate-dates';
  return number.length > 100 ? 'too-long' : undefined;
}
