import { Link, useParams } from 'react-router';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { type ListQuery, type QueueCode, queueCodes, writeQuery } from './case-query.ts';
import { useQueues } from './queries.ts';
import { queueTexts } from './texts.ts';

const alarming: readonly QueueCode[] = ['overdue', 'contested'];

/** The queues with how much waits in each; filters stay when another queue is chosen. */
export function QueueRail({ query }: { readonly query: ListQuery }) {
  const say = useTexts(queueTexts);
  const { id } = useParams();
  const counts = new Map(useQueues().data?.items.map((item) => [item.code, item]));
  const offered = queueCodes.filter((code) => counts.size === 0 || counts.has(code));
  return (
    <nav className="rail" aria-label={say('queues')}>
      <ul>
        {offered.map((code) => {
          const count = counts.get(code);
          const alarm = alarming.includes(code) && (count?.value ?? 0) > 0;
          return (
            <li key={code}>
              <Link
                className="rail__link"
                aria-current={query.queue === code && id === undefined ? 'page' : query.queue === code ? 'true' : undefined}
                to={{ pathname: '/cases', search: writeQuery({ ...query, queue: code, sort: null }) }}
              >
                <span>{say(`queue.${code}`)}</span>
                {count && (
                  <span
                    className={alarm ? 'rail__count rail__count--alarm' : 'rail__count'}
                  >{`${count.value}${count.capped ? '+' : ''}`}</span>
                )}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
