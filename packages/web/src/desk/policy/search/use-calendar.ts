import type { WorkingCalendar } from '@gridkeeper/domain/policy/calendar.ts';
import { useMemo } from 'react';
import { useOffice } from '../../../shared/office/office-context.tsx';
import { usePolicy } from '../queries.ts';

/** The office's working calendar; until it is there plain weeks, by which every date is provisional 暂定. */
export function useCalendar(): WorkingCalendar {
  const { zone } = useOffice();
  const calendar = usePolicy().data?.calendar;
  return useMemo(
    () => ({
      zone: calendar?.zone ?? zone,
      version: calendar?.version ?? 'none',
      exceptions: new Map(Object.entries(calendar?.days ?? {})),
      knownYears: new Set(calendar?.years),
    }),
    [calendar, zone],
  );
}
