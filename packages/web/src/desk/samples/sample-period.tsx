import { type SamplePart, type SamplePeriodFigures, writeSampleRef } from '@gridkeeper/domain/cases/sample-wire.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { Figure } from '../overview/figure.tsx';
import { rateText } from '../overview/rate.ts';
import { listOf } from '../queue/case-query.ts';
import { periodName } from './period-name.ts';
import { samplesTexts } from './texts.ts';

/** One period of a sample: each figure leads to its cases. */
export function SamplePeriod({ sample, figures }: { readonly sample: string; readonly figures: SamplePeriodFigures }) {
  const say = useTexts(samplesTexts);
  const { period, closed, drawn, always, reached, rated, satisfied, running } = figures;
  const { key, values } = periodName(period);
  const none = say('none');
  const list = (part: SamplePart) => listOf('all', { sample: writeSampleRef({ sample, period, part }) });
  const figure = (part: SamplePart, detail?: string) => (
    <Figure key={part} name={say(`part.${part}`)} value={figures[part]} to={list(part)} {...(detail !== undefined && { detail })} />
  );
  const drawnOf = say(always > 0 ? 'ofClosedAlways' : 'ofClosed', { rate: rateText(drawn, closed, none), count: always });
  return (
    <section className="samples__period">
      <h4>
        {say(key, values)}
        {running && <span className="soft"> · {say('running')}</span>}
      </h4>
      <div className="figures figures--small">
        {figure('closed')}
        {figure('drawn', drawnOf)}
        {figure('waiting')}
        {figure('reached')}
        {figure('unreached')}
        {figure('satisfied', reached > 0 && rated === 0 ? say('unrated') : say('ofReached', { rate: rateText(satisfied, reached, none) }))}
      </div>
    </section>
  );
}
