import type { ServiceView } from '@gridkeeper/domain/cases/public-wire.ts';
import { getJson } from '../../shared/api/request.ts';
import { useLocale } from '../../shared/texts/locale.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { useLoaded } from '../../shared/ui/use-loaded.ts';
import { servicesTexts } from './services-texts.ts';

/** What one can apply for; nothing is loaded where it is not `wanted`. */
export function useServices(wanted = true) {
  return useLoaded(wanted ? 'services' : null, (signal) =>
    getJson<{ readonly items: readonly ServiceView[] }>('/public/services', { signal }),
  );
}

/** By when it is done, in a sentence; null: no limit is set. */
export function useLimitWords(): (service: ServiceView) => string | null {
  const say = useTexts(servicesTexts);
  const locale = useLocale();
  return ({ promised }) => promised && say(`limit.${promised.from}`, { limit: promised.limit[locale] });
}
