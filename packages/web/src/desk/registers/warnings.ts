import { fill, type Locale } from '@gridkeeper/domain/base/label.ts';
import type { RegisterKind } from '@gridkeeper/domain/policy/registers.ts';
import type { EntryWarning } from '@gridkeeper/domain/registers/wire.ts';
import { registersTexts } from './texts.ts';

export type Light = 'ok' | 'soon' | 'overdue';
export type WarningKind = EntryWarning['kind'];

/** Whether something ends soon, or is missing or over already. */
export function lightOf({ kind }: Pick<EntryWarning, 'kind'>): Exclude<Light, 'ok'> {
  return kind === 'certificate-ending' || kind === 'consent-ending' ? 'soon' : 'overdue';
}

/** The gravest light of an entry, for its mark on the map. */
export function gravest(warnings: readonly EntryWarning[]): Light {
  if (warnings.some((one) => lightOf(one) === 'overdue')) return 'overdue';
  return warnings.length > 0 ? 'soon' : 'ok';
}

/** What an entry needs looking after, as a short phrase with the days: 消防许可还剩 12 天. */
export function warningWords(warning: EntryWarning, kind: Pick<RegisterKind, 'certificates'>, locale: Locale): string {
  const texts = registersTexts[locale];
  const certificate = 'certificate' in warning ? certificateName(warning.certificate, kind, locale) : '';
  if (warning.kind === 'certificate-missing') return fill(texts['warning.certificate-missing'], { certificate });
  const about = warning.kind.startsWith('consent') ? 'consent' : 'certificate';
  const key = warning.days === 0 ? (`warning.${about}-today` as const) : (`warning.${warning.kind}` as const);
  return fill(texts[key], { certificate, days: Math.abs(warning.days) });
}

function certificateName(code: string, kind: Pick<RegisterKind, 'certificates'>, locale: Locale): string {
  return kind.certificates.find((rule) => rule.code === code)?.label[locale] ?? code;
}

/** What can need looking after in a register at all: a kind without certificates has none that end. */
export function possibleWarnings(kind: Pick<RegisterKind, 'certificates' | 'expiry' | 'consent'>): readonly WarningKind[] {
  const certificates: readonly WarningKind[] = [
    'certificate-missing',
    'certificate-ended',
    ...(kind.expiry ? (['certificate-ending'] as const) : []),
  ];
  return [...(kind.certificates.length > 0 ? certificates : []), ...(kind.consent ? (['consent-ended', 'consent-ending'] as const) : [])];
}
