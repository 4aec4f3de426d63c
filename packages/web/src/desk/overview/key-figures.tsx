import type { Overview } from '@gridkeeper/domain/measures/wire.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { listOf } from '../queue/case-query.ts';
import { Figure } from './figure.tsx';
import { rateText } from './rate.ts';
import { overviewTexts } from './texts.ts';

export function KeyFigures({ overview }: { readonly overview: Overview }) {
  const say = useTexts(overviewTexts);
  const { last30 } = overview;
  const none = say('none');
  const urgent = listOf('all', { sort: 'due' });
  return (
    <>
      <div className="figures">
        <Figure name={say('overdue')} value={overview.overdue} to={listOf('overdue')} {...(overview.overdue > 0 && { tone: 'overdue' })} />
        <Figure name={say('dueSoon')} value={overview.dueSoon} to={urgent} {...(overview.dueSoon > 0 && { tone: 'soon' })} />
        <Figure name={say('open')} value={overview.open} to={urgent} />
        <Figure name={say('openedToday')} value={overview.openedToday} to={listOf('all')} />
        <Figure name={say('closedToday')} value={overview.closedToday} to={listOf('closed')} />
      </div>
      <h2 className="figures__head">{say('last30')}</h2>
      <div className="figures figures--small">
        <Figure name={say('opened')} value={last30.opened} to={listOf('all')} />
        <Figure name={say('closed')} value={last30.closed} to={listOf('closed')} />
        <Figure
          name={say('inTimeRate')}
          value={rateText(last30.closedInTime, last30.closed, none)}
          detail={say('inTimeDetail', { part: last30.closedInTime, whole: last30.closed })}
          to={listOf('closed')}
        />
        <Figure
          name={say('medianDays')}
          value={last30.medianDays === null ? none : say('days', { days: Math.round(last30.medianDays * 10) / 10 })}
          to={listOf('closed')}
        />
        <Figure name={say('contested')} value={last30.contested} to={listOf('contested')} />
        <Figure
          name={say('satisfied')}
          value={rateText(last30.satisfied, last30.rated, none)}
          detail={say('inTimeDetail', { part: last30.satisfied, whole: last30.rated })}
          to={listOf('closed')}
        />
      </div>
    </>
  );
}
