import { useSearch } from 'wouter';
import { useLocale } from '../../shared/texts/locale.ts';
import { useServices } from './use-services.ts';

/** The service that a report applies for 预约代办, from the address `/report?service=CODE`; null: it is an ordinary report. */
export function useBooking() {
  const code = new URLSearchParams(useSearch()).get('service');
  const locale = useLocale();
  const { loaded } = useServices(code !== null);
  const service = loaded.state === 'ready' ? loaded.data.items.find((item) => item.code === code) : undefined;
  return {
    booked: service?.label[locale] ?? null,
    /** A draft that begins with the service's category; whatever was written before stays. */
    start: <Draft extends { readonly category: string | null }>(draft: Draft): Draft =>
      code === null ? draft : { ...draft, category: code },
  };
}
