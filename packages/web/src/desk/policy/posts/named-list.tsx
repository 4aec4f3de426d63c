import type { Label } from '@gridkeeper/domain/base/label.ts';
import { clauseWords } from '@gridkeeper/domain/policy/sentences-names.ts';
import { useLabel } from '../../../shared/texts/use-texts.ts';

type Row = { readonly code: string; readonly label: Label; readonly clause?: string };
type Props = { readonly title: string; readonly hint?: string; readonly rows: readonly Row[] };

export function NamedList({ title, hint, rows }: Props) {
  const label = useLabel();
  return (
    <section className="panel">
      <h2>{title}</h2>
      {hint !== undefined && <p className="soft">{hint}</p>}
      <ol className="policy-list">
        {rows.map((row) => (
          <li key={row.code} className="policy-line">
            <span>{label(row.label)}</span>
            {row.clause !== undefined && <span className="soft">{label(clauseWords(row.clause))}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
