import { Link } from 'wouter';
import { fullGridName } from '../../shared/place/grid-name.ts';
import { useMyGrid } from '../../shared/place/use-my-grid.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { WorkerList } from '../grid/worker-list.tsx';
import { homeTexts } from './home-texts.ts';

/** The worker of the grid this device remembers. Nothing is shown while it loads or when the grid is gone. */
export function MyWorkerCard({ gridId, onForget }: { readonly gridId: string; readonly onForget: () => void }) {
  const say = useTexts(homeTexts);
  const { loaded } = useMyGrid({ gridId });
  if (loaded.state !== 'ready' || loaded.data.grid === null) return null;
  const { grid, workers } = loaded.data;
  return (
    <section className="card stack" aria-labelledby="mine">
      <div>
        <h2 id="mine">{say('mine.title')}</h2>
        <p className="soft">{fullGridName(grid.communityName, grid.name)}</p>
      </div>
      <WorkerList workers={workers} />
      <div className="row">
        <Link href={`/grid/${grid.id}`} className="button">
          {say('mine.more')}
        </Link>
        <button type="button" className="button button--plain" onClick={onForget}>
          {say('mine.forget')}
        </button>
      </div>
    </section>
  );
}
