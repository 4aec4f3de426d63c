import { TableOutlined } from '@ant-design/icons';
import type { Ledger } from '@gridkeeper/domain/policy/registers.ts';
import { Link } from 'react-router';
import { useLabel, useTexts } from '../../../shared/texts/use-texts.ts';
import { useClause } from '../../case/use-clause.ts';
import { homeTexts } from './texts.ts';

/** The ledgers 台账表 of the office: views that are printed and handed on. */
export function LedgerList({ ledgers }: { readonly ledgers: readonly Ledger[] }) {
  const say = useTexts(homeTexts);
  const label = useLabel();
  const clause = useClause();
  return (
    <section className="panel reg-ledgers" aria-labelledby="reg-ledgers">
      <h2 id="reg-ledgers">{say('ledgers')}</h2>
      <p className="soft small">{say(ledgers.length === 0 ? 'noLedgers' : 'ledgersHint')}</p>
      <ul>
        {ledgers.map((ledger) => (
          <li key={ledger.code}>
            <Link to={`/registers/ledgers/${ledger.code}`}>
              <TableOutlined aria-hidden />
              <span className="grow">{label(ledger.label)}</span>
              <span className="soft small">{clause(ledger.clause)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
