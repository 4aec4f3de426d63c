import { useTexts } from '../../shared/texts/use-texts.ts';
import { rateText } from '../overview/rate.ts';
import { useHotlineToday } from './queries.ts';
import { hotlineTexts } from './texts.ts';

/** How the hotline does today; nothing of nothing is no figure. */
export function Figures() {
  const say = useTexts(hotlineTexts);
  const { data } = useHotlineToday();
  if (!data) return null;
  const percent = rateText(data.toldInTime, data.told, say('none'));
  const inTime = data.told === 0 ? percent : say('figureShare', { percent, part: data.toldInTime, whole: data.told });
  const figures = [
    ['figure.taken', data.taken],
    ['figure.atOnce', data.atOnce],
    ['figure.passedOn', data.passedOn],
    ['figure.inTime', inTime],
  ] as const;
  return (
    <dl className="call__figures" aria-label={say('figures')}>
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{say(name)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
