import type { LedgerPage } from '@gridkeeper/domain/registers/wire.ts';
import { useOffice } from '../../../shared/office/office-context.tsx';
import { useLocale } from '../../../shared/texts/locale.ts';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { formatDay } from '../../../shared/time.ts';
import { useClause } from '../../case/use-clause.ts';
import { ledgerTexts } from './texts.ts';

/** The heading as it stands on paper: title, office, day, and the rule that asks for it. */
export function LedgerHeading({ ledger }: { readonly ledger: Pick<LedgerPage, 'label' | 'clause'> }) {
  const say = useTexts(ledgerTexts);
  const locale = useLocale();
  const clause = useClause();
  const { office, zone } = useOffice();
  return (
    <header className="reg-ledger__head">
      <title>{ledger.label[locale]}</title>
      <h1>{ledger.label[locale]}</h1>
      <p>
        {office !== null && <span>{say('office', { office: `${office.district.name}${office.district.street}` })}</span>}
        <span>{say('made', { day: formatDay(new Date().toISOString(), locale, zone) })}</span>
        <span>{say('clause', { clause: clause(ledger.clause) })}</span>
      </p>
    </header>
  );
}
