import type { ClockView } from '@gridkeeper/domain/cases/wire.ts';
import { useOffice } from '../../shared/office/office-context.tsx';
import { useLocale } from '../../shared/texts/locale.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { formatMoment } from '../../shared/time.ts';
import { useFiledCase } from './queries.ts';
import { hotlineTexts } from './texts.ts';
import type { Taken } from './use-call.ts';

/** The last of the limits that run: what the caller may hold us to. A rhythm is no limit. */
export function lastDue(clocks: readonly ClockView[]): ClockView | undefined {
  const running = clocks.filter((clock) => clock.rhythm !== true);
  return running.toSorted((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt)).at(-1);
}

export function ReadDue({ taken }: { readonly taken: Taken }) {
  const say = useTexts(hotlineTexts);
  const locale = useLocale();
  const { zone } = useOffice();
  const filed = useFiledCase(taken.caseId);
  if (filed.isError) return <p className="read-out__due">{say('readDueUnknown')}</p>;
  if (!filed.data) return <p className="soft">{say('readDuePending')}</p>;
  if (filed.data.phase === 'closed') return <p className="read-out__due">{say('readDueNone')}</p>;
  const due = lastDue(filed.data.clocks);
  if (!due) return <p className="read-out__due">{say('readDueUnknown')}</p>;
  return (
    <>
      <p className="soft">{say('readDue')}</p>
      <p className="read-out__due">{formatMoment(due.dueAt, locale, zone)}</p>
      {due.provisional && <p className="soft">{say('readDueProvisional')}</p>}
    </>
  );
}
