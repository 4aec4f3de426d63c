import type { UnitLoad } from '@gridkeeper/domain/measures/wire.ts';
import { Link } from 'react-router';
import { useLabel, useTexts } from '../../shared/texts/use-texts.ts';
import { listOf } from '../queue/case-query.ts';
import { LoadBar } from './load-bar.tsx';
import { rateText } from './rate.ts';
import { overviewTexts } from './texts.ts';

export function ByUnit({ units }: { readonly units: readonly UnitLoad[] }) {
  const say = useTexts(overviewTexts);
  const label = useLabel();
  const most = Math.max(0, ...units.map((unit) => unit.open));
  return (
    <section className="panel">
      <h2>{say('byUnit')}</h2>
      {units.length === 0 && <p className="soft">{say('byUnitEmpty')}</p>}
      <ul className="loads">
        {units.map((unit) => (
          <li key={unit.code}>
            <Link className="loads__row" to={listOf('all', { unit: unit.code, sort: 'due' })}>
              <span className="loads__name">{label(unit.label)}</span>
              <LoadBar overdue={unit.overdue} soon={unit.dueSoon} open={unit.open} most={most} />
              <span className="loads__words">
                {say('unitOpen', { count: unit.open })}
                {unit.overdue > 0 && <strong className="overdue"> · {say('unitOverdue', { count: unit.overdue })}</strong>}
                <span className="soft"> · {say('inTime30', { rate: rateText(unit.inTime30, unit.closed30, say('none')) })}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
