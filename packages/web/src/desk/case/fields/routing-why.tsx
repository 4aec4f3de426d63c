import type { RoutingSuggestion } from '@gridkeeper/domain/cases/wire.ts';
import { useOffice } from '../../../shared/office/office-context.tsx';
import { useLocale } from '../../../shared/texts/locale.ts';
import { useLabel, useTexts } from '../../../shared/texts/use-texts.ts';
import { formatMoment } from '../../../shared/time.ts';
import { caseTexts } from '../texts.ts';

/** Why this unit: the row of the routing table with its clause, and the place and category that led to it. */
export function RoutingWhy({ routing }: { readonly routing: RoutingSuggestion }) {
  const say = useTexts(caseTexts);
  const label = useLabel();
  const locale = useLocale();
  const { zone } = useOffice();
  return (
    <div className="why">
      <p className="strong">{say('why', { unit: label(routing.lead.label) })}</p>
      <ul>
        <li>{label(routing.sentence)}</li>
        <li>{say('whyPlace', { category: label(routing.category), zone: label(routing.zone) })}</li>
        {routing.due !== null && (
          <li>
            {say('whyDue', { moment: formatMoment(routing.due.at, locale, zone) })}
            {routing.due.provisional && say('provisional')}
          </li>
        )}
      </ul>
    </div>
  );
}
