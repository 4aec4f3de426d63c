import { fullGridName } from '../../shared/place/grid-name.ts';
import { useMyGrid } from '../../shared/place/use-my-grid.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { ShowLoaded } from '../../shared/ui/show-loaded.tsx';
import { fieldGridTexts } from './field-grid-texts.ts';

/** What stands on the sign of the grid: number, size, who answers for it. */
export function GridFacts({ gridId }: { readonly gridId: string }) {
  const say = useTexts(fieldGridTexts);
  const found = useMyGrid({ gridId });
  return (
    <ShowLoaded from={found}>
      {({ grid, workers, supervisionPhone }) =>
        grid === null ? (
          <p className="card empty">{say('none')}</p>
        ) : (
          <section className="card stack stack--tight">
            <h2>{fullGridName(grid.communityName, grid.name)}</h2>
            <dl className="facts">
              <dt>{say('code')}</dt>
              <dd>{grid.code}</dd>
              <dt>{say('households')}</dt>
              <dd>{grid.households === null ? say('unknown') : say('households.count', { count: grid.households })}</dd>
              <dt>{say('workers')}</dt>
              <dd>
                {workers.map((worker) => (
                  <p key={worker.name}>
                    {worker.name} {worker.substitute && <span className="tag">{say('substitute')}</span>}{' '}
                    {worker.phone !== null && <a href={`tel:${worker.phone}`}>{worker.phone}</a>}
                  </p>
                ))}
                {workers.length === 0 && say('unknown')}
              </dd>
              <dt>{say('supervision')}</dt>
              <dd>{supervisionPhone === null ? say('unknown') : <a href={`tel:${supervisionPhone}`}>{supervisionPhone}</a>}</dd>
            </dl>
          </section>
        )
      }
    </ShowLoaded>
  );
}
