import type { CaseDetail } from '@gridkeeper/domain/cases/wire.ts';
import { useOffice } from '../../shared/office/office-context.tsx';
import { useLocale } from '../../shared/texts/locale.ts';
import { useLabel, useTexts } from '../../shared/texts/use-texts.ts';
import { formatMoment } from '../../shared/time.ts';
import { useCase, useRouting } from '../case/queries.ts';
import { callerDue } from './caller-due.ts';
import { hotlineTexts } from './texts.ts';

/** By when the caller can expect it, in letters that are read from a distance. */
export function ReadDue({ caseId }: { readonly caseId: string }) {
  const say = useTexts(hotlineTexts);
  const filed = useCase(caseId);
  if (filed.isError) return <p>{say('readDueUnknown')}</p>;
  if (!filed.data) return <p className="soft">{say('readDuePending')}</p>;
  if (filed.data.phase === 'closed') return <p className="read-out__due">{say('readDueNone')}</p>;
  return <Due detail={filed.data} />;
}

function Due({ detail }: { readonly detail: CaseDetail }) {
  const say = useTexts(hotlineTexts);
  const label = useLabel();
  const locale = useLocale();
  const { zone } = useOffice();
  const routing = useRouting(detail.id, detail.category?.code ?? null, detail.severity?.code ?? null);
  if (routing.isLoading) return <p className="soft">{say('readDuePending')}</p>;
  const handling = { zh: hotlineTexts.zh.readDue, en: hotlineTexts.en.readDue };
  const due = callerDue(detail, routing.data, handling);
  if (!due) return <p>{say('readDueUnknown')}</p>;
  return (
    <>
      <p className="soft">{due.unit ? say('readDueBy', { unit: label(due.unit), limit: label(due.of) }) : label(due.of)}</p>
      <p className="read-out__due">{say('readDueAt', { moment: formatMoment(due.at, locale, zone) })}</p>
      {due.provisional && <p className="soft">{say('readDueProvisional')}</p>}
    </>
  );
}
