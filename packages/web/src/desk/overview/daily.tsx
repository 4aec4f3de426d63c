import type { Overview } from '@gridkeeper/domain/measures/wire.ts';
import { lazy, Suspense } from 'react';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { Waiting } from '../../shared/ui/waiting.tsx';
import { overviewTexts } from './texts.ts';

const DailyChart = lazy(() => import('./daily-chart.tsx'));

/** The line comes with its library when it is looked at; the figures are there as a table, too. */
export function Daily({ daily }: { readonly daily: Overview['daily'] }) {
  const say = useTexts(overviewTexts);
  return (
    <section className="panel overview__daily">
      <h2>{say('daily')}</h2>
      <Suspense fallback={<Waiting />}>
        <DailyChart daily={daily} />
      </Suspense>
      <details>
        <summary>{say('dailyTable')}</summary>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{say('date')}</th>
              <th scope="col">{say('opened')}</th>
              <th scope="col">{say('closed')}</th>
            </tr>
          </thead>
          <tbody>
            {[...daily].reverse().map((day) => (
              <tr key={day.date}>
                <td>{day.date}</td>
                <td>{day.opened}</td>
                <td>{day.closed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
