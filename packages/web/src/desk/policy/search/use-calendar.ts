import type { WorkingCalendar } from '@gridkeeper/domain/policy/calendar.ts';
import { useMemo } from 'react';
import { useOffice } from '../../../shared/office/office-context.tsx';

/** The office's zone with plain weeks: browsers have no table of public holidays, so every date counted by it is provisional 暂定. */
export function useCalendar(): WorkingCalendar {
  const { zone } = useOffice();
  return useMemo(() => ({ zone, version: 'none', exceptions: new Map(), knownYears: new Set() }), [zone]);
}
