import type { GridLoad } from '@gridkeeper/domain/measures/wire.ts';
import { Link } from 'react-router';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { listOf } from '../queue/case-query.ts';
import { LoadBar } from './load-bar.tsx';
import { overviewTexts } from './texts.ts';

const shown = 10;

export function ByGrid({ grids }: { readonly grids: readonly GridLoad[] }) {
  const say = useTexts(overviewTexts);
  const late = grids
    .filter((grid) => grid.overdue > 0)
    .sort((a, b) => b.overdue - a.overdue)
    .slice(0, shown);
  const most = Math.max(0, ...late.map((grid) => grid.open));
  return (
    <section className="panel">
      <h2>{say('byGrid')}</h2>
      {late.length === 0 && <p className="soft">{say('byGridEmpty')}</p>}
      <ul className="loads">
        {late.map((grid) => (
          <li key={grid.gridId}>
            <Link className="loads__row" to={listOf('overdue', { areaId: grid.gridId })}>
              <span className="loads__name">{grid.name}</span>
              <LoadBar overdue={grid.overdue} soon={0} open={grid.open} most={most} />
              <span className="loads__words">
                {say('unitOpen', { count: grid.open })} · <strong className="overdue">{say('unitOverdue', { count: grid.overdue })}</strong>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
