import { daysUntil } from '@gridkeeper/domain/registers/consent.ts';
import type { CertificateView } from '@gridkeeper/domain/registers/wire.ts';
import type { Light } from '../warnings.ts';

type State = { readonly is: 'missing' | 'endless' | 'left' | 'today' | 'ended'; readonly days: number; readonly light: Light };

/** Whether a certificate is there and how long it holds on a day; its last day counts. @param warnDays from so many days before the end it is told */
export function certificateState({ number, issuedOn, expiresOn }: CertificateView, today: string, warnDays: number): State {
  if (expiresOn === null) {
    const held = number !== null || issuedOn !== null;
    return held ? { is: 'endless', days: 0, light: 'ok' } : { is: 'missing', days: 0, light: 'overdue' };
  }
  const days = daysUntil(expiresOn, today);
  if (days < 0) return { is: 'ended', days: -days, light: 'overdue' };
  const light = days <= warnDays ? 'soon' : 'ok';
  return days === 0 ? { is: 'today', days, light: 'soon' } : { is: 'left', days, light };
}
