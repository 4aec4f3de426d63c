import type { Overview } from '@gridkeeper/domain/measures/wire.ts';
import { Link } from 'react-router';
import { useLabel, useTexts } from '../../shared/texts/use-texts.ts';
import { listOf } from '../queue/case-query.ts';
import { LoadBar } from './load-bar.tsx';
import { overviewTexts } from './texts.ts';

export function ByHead({ heads }: { readonly heads: Overview['byHead'] }) {
  const say = useTexts(overviewTexts);
  const label = useLabel();
  const most = Math.max(0, ...heads.map((head) => head.open));
  return (
    <section className="panel">
      <h2>{say('byHead')}</h2>
      <ul className="loads">
        {heads.map((head) => (
          <li key={head.code}>
            <Link className="loads__row" to={listOf('all', { category: head.code, sort: 'due' })}>
              <span className="loads__name">{label(head.label)}</span>
              <LoadBar overdue={0} soon={0} open={head.open} most={most} />
              <span className="loads__words">{say('headOpen', { open: head.open, opened: head.opened30 })}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
