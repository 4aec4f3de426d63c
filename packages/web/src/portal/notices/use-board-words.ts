import type { ListingItem, PromiseItem } from '@gridkeeper/domain/cases/public-wire.ts';
import { useOffice } from '../../shared/office/office-context.tsx';
import { useLocale } from '../../shared/texts/locale.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { formatDay } from '../../shared/time.ts';
import { promisesTexts } from './promises-texts.ts';

/** How a promise or a listed hazard stands, in a sentence. */
export function useBoardWords() {
  const say = useTexts(promisesTexts);
  const locale = useLocale();
  const { zone } = useOffice();
  const civil = (day: string) => formatDay(`${day}T12:00:00Z`, locale, 'UTC');
  const done = (at: string | null) => (at === null ? '' : formatDay(at, locale, zone));
  return {
    promise({ status, until, doneAt, daysLate }: PromiseItem): string {
      if (status === 'ended' || (until === null && doneAt === null)) return say('promise.noDay');
      return say(`promise.${status}`, { day: until === null ? '' : civil(until), days: daysLate, done: done(doneAt) });
    },
    listing({ status, until, endedAt }: ListingItem): string {
      if (status !== 'over' && until === null) return say('listing.noDay');
      return say(`listing.${status}`, { day: until === null ? '' : civil(until), done: done(endedAt) });
    },
  };
}
