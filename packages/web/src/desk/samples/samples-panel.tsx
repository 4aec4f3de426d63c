import type { SampleFigures } from '@gridkeeper/domain/cases/sample-wire.ts';
import { useQuery } from '@tanstack/react-query';
import { useLabel, useTexts } from '../../shared/texts/use-texts.ts';
import { FailureNotice } from '../../shared/ui/failure-notice.tsx';
import { get } from '../app/api.ts';
import { useClause } from '../case/use-clause.ts';
import { SamplePeriod } from './sample-period.tsx';
import './samples.css';
import { samplesTexts } from './texts.ts';

/** Call-backs 回访: what was drawn and what came of it; nothing where the office's rules draw none. */
export function SamplesPanel() {
  const say = useTexts(samplesTexts);
  const found = useQuery({
    queryKey: ['overview', 'samples'],
    queryFn: ({ signal }) => get<{ readonly items: readonly SampleFigures[] }>('/cases/samples', { signal }),
  });
  if (found.isError && found.data === undefined) return <FailureNotice failure={found.error} onRetry={() => void found.refetch()} />;
  const items = found.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className="panel samples">
      <h2>{say('title')}</h2>
      <p className="soft">{say('intro')}</p>
      {items.map((sample) => (
        <OneSample key={sample.code} sample={sample} />
      ))}
    </section>
  );
}

function OneSample({ sample }: { readonly sample: SampleFigures }) {
  const say = useTexts(samplesTexts);
  const label = useLabel();
  const { code, clause, per, tries } = sample;
  const clauseOf = useClause();
  const how = sample.share === 1 ? say('how.all') : say('how.share', { share: Math.round(sample.share * 100) });
  const [now, ...earlier] = sample.periods;
  return (
    <div className="samples__one">
      <h3>{label(sample.label)}</h3>
      <p className="soft">{say('rule', { per: say(`per.${per}`), how, tries, clause: clauseOf(clause) })}</p>
      {now && <SamplePeriod sample={code} figures={now} />}
      {earlier.length > 0 && (
        <details>
          <summary>{say('earlier', { count: earlier.length })}</summary>
          {earlier.map((figures) => (
            <SamplePeriod key={figures.period} sample={code} figures={figures} />
          ))}
        </details>
      )}
    </div>
  );
}
