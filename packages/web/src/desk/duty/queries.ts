import type { DutyRoster } from '@gridkeeper/domain/people/duty.ts';
import type { DutyNow, DutyWeek } from '@gridkeeper/domain/people/duty-wire.ts';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { get } from '../app/api.ts';

const minuteMs = 60_000;

export function useDutyWeek(roster: DutyRoster, monday: string) {
  return useQuery({
    queryKey: ['duty', 'week', roster, monday],
    queryFn: ({ signal }) => get<DutyWeek>('/people/duty', { query: { roster, monday }, signal }),
    placeholderData: keepPreviousData,
  });
}

/** Shifts change by the clock, not by an event: the one list of the desk that is asked for each minute. */
export function useOnDuty(roster: DutyRoster) {
  return useQuery({
    queryKey: ['duty', 'now', roster],
    queryFn: ({ signal }) => get<DutyNow>('/people/duty/now', { query: { roster }, signal }),
    refetchInterval: minuteMs,
  });
}

export function useRefreshDuty(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: ['duty'] });
}
