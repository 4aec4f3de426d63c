import type { MyGrid } from '@gridkeeper/domain/areas/wire.ts';
import { useOffice } from '../../shared/office/office-context.tsx';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { Icon } from '../../shared/ui/icon.tsx';
import { gridTexts } from './grid-texts.ts';

/** The workers of a grid with a button to call each. */
export function WorkerList({ workers }: { readonly workers: MyGrid['workers'] }) {
  const say = useTexts(gridTexts);
  const { office } = useOffice();
  if (workers.length === 0) return <p>{say('result.noWorker')}</p>;
  return (
    <ul className="stack">
      {workers.map(({ name, phone, substitute }) => (
        <li key={`${name} ${phone}`} className="worker">
          <p className="worker__name">
            {name} {substitute && <span className="tag">{say('worker.substitute')}</span>}
          </p>
          {phone === null ? (
            <p className="soft">{say('worker.noPhone')}</p>
          ) : (
            <a className="button button--main" href={`tel:${phone}`}>
              <Icon name="phone" />
              <span className="visually-hidden">{name}</span> {say('worker.call', { phone })}
            </a>
          )}
          {phone !== null && office?.demo && <p className="soft small">{say('demoPhone')}</p>}
        </li>
      ))}
    </ul>
  );
}
