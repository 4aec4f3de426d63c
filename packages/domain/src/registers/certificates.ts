import type { CivilDate } from '../base/instant.ts';
import type { CertificateRule, ExpiryRule, RegisterKind } from '../policy/registers.ts';
import { type Consent, consentWarnDays, daysUntil } from './consent.ts';
import { kindValue } from './kinds.ts';
import type { EntryWarning } from './wire.ts';

export type HeldCertificate = { readonly code: string; readonly expiresOn: CivilDate | null };

/** The certificates 证照 that an entry needs by what it is (G4: which premises need which). */
export function neededCertificates(kind: RegisterKind, fields: Readonly<Record<string, unknown>>): readonly CertificateRule[] {
  const value = kindValue(kind, fields);
  return kind.certificates.filter((rule) => rule.kinds === null || (value !== undefined && rule.kinds.includes(value)));
}

/** From so many days before an end it is told; 0: only once it has ended. */
export function warnedFrom(expiry: ExpiryRule | null): number {
  return Math.max(0, ...(expiry?.warnDays ?? []));
}

type Facts = {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly certificates: readonly HeldCertificate[];
  readonly consent: Consent | null;
};

/** What an entry needs looking after on a day: certificates missing, ending or ended, and the consent. The gravest stand first. */
export function entryWarnings(kind: RegisterKind, facts: Facts, today: CivilDate): readonly EntryWarning[] {
  const held = new Set(facts.certificates.map(({ code }) => code));
  const missing = neededCertificates(kind, facts.fields)
    .filter(({ code }) => !held.has(code))
    .map(({ code }): EntryWarning => ({ kind: 'certificate-missing', certificate: code }));
  const ends = facts.certificates.flatMap(({ code, expiresOn }): EntryWarning[] => {
    if (expiresOn === null) return [];
    const days = daysUntil(expiresOn, today);
    if (days < 0) return [{ kind: 'certificate-ended', certificate: code, days }];
    return days <= warnedFrom(kind.expiry) ? [{ kind: 'certificate-ending', certificate: code, days }] : [];
  });
  return [...consentWarnings(facts.consent, today), ...ends.filter(ended), ...missing, ...ends.filter((one) => !ended(one))];
}

const ended = (warning: EntryWarning) => warning.kind === 'certificate-ended';

function consentWarnings(consent: Consent | null, today: CivilDate): readonly EntryWarning[] {
  if (consent === null || consent.withdrawnOn !== null) return [];
  const days = daysUntil(consent.endsOn, today);
  if (days < 0) return [{ kind: 'consent-ended', days }];
  return days <= consentWarnDays ? [{ kind: 'consent-ending', days }] : [];
}
