import { useOffice } from '../../shared/office/office-context.tsx';
import { civilDate } from '../../shared/time.ts';

/** Today's date YYYY-MM-DD where the office is. */
export function useToday(): string {
  return civilDate(Date.now(), useOffice().zone);
}
