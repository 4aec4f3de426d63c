import type { LedgerSource } from '@gridkeeper/domain/policy/registers.ts';
import type { LedgerPage } from '@gridkeeper/domain/registers/wire.ts';
import { Link } from 'react-router';
import { useOffice } from '../../../shared/office/office-context.tsx';
import { useLocale } from '../../../shared/texts/locale.ts';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { ledgerWords } from './ledger-words.ts';
import { ledgerTexts } from './texts.ts';
import '../table.css';

type Props = {
  readonly ledger: Pick<LedgerPage, 'label' | 'columns'>;
  readonly rows: LedgerPage['rows'];
  /** Where the rows come from, once it is known: entries and cases can be opened. */
  readonly source: LedgerSource | undefined;
};

/** The rows in the columns that the pack names; on a narrow screen each row stands as a block. */
export function LedgerTable({ ledger: { label, columns }, rows, source }: Props) {
  const say = useTexts(ledgerTexts);
  const locale = useLocale();
  const { zone } = useOffice();
  const pathOf = source === undefined || 'posts' in source ? undefined : 'cases' in source ? '/cases' : '/registers/entries';
  return (
    <table className="reg-table reg-table--ruled" aria-label={label[locale]}>
      <thead>
        <tr>
          <th scope="col">{say('number')}</th>
          {columns.map((column) => (
            <th key={column.code} scope="col">
              {column.label[locale]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, n) => (
          <tr key={row.id}>
            <td>{n + 1}</td>
            {columns.map(({ code, label: head }, i) => {
              const words = ledgerWords(code, row.values[i] ?? null, locale, zone);
              return (
                <td key={code} data-head={head[locale]}>
                  {i === 0 && pathOf !== undefined ? <Link to={`${pathOf}/${row.id}`}>{words}</Link> : words}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
