import type { MyGrid } from '@gridkeeper/domain/areas/wire.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { fullGridName } from '../../shared/place/grid-name.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { Icon } from '../../shared/ui/icon.tsx';
import { startReportAt } from '../report/kept-draft.ts';
import { gridTexts } from './grid-texts.ts';
import { findMyGridId, rememberMyGrid } from './my-grid-id.ts';
import { WorkerList } from './worker-list.tsx';

type Props = {
  readonly mine: MyGrid;
  readonly point: LonLat | null;
  /** What the sign bears that was scanned. */
  readonly code: string | null;
  readonly onAgain: () => void;
};

export function GridResult({ mine, point, code, onAgain }: Props) {
  const say = useTexts(gridTexts);
  const { grid, workers, supervisionPhone } = mine;
  const result = useRef<HTMLElement>(null);
  // Chosen on the map below, the answer stands above: bring it into sight.
  useEffect(() => {
    // In braces: newer browsers answer such calls with a promise, which React would call when the part leaves the screen.
    result.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <section ref={result} className="card stack" aria-live="polite">
      {grid === null ? (
        <>
          <h2>{say('result.none')}</h2>
          <p>{say('result.none.text')}</p>
        </>
      ) : (
        <>
          <div>
            <p className="soft">{say(code === null || code === grid.code ? 'result.title' : 'result.divided')}</p>
            <h2>{fullGridName(grid.communityName, grid.name)}</h2>
            <p className="soft small">
              {say('result.code', { code: grid.code })}
              {grid.households !== null && ` · ${say('result.households', { count: grid.households })}`}
            </p>
          </div>
          <WorkerList workers={workers} />
        </>
      )}
      {supervisionPhone !== null && (
        <a className="button" href={`tel:${supervisionPhone}`}>
          <Icon name="phone" />
          {say('supervision.call', { phone: supervisionPhone })}
        </a>
      )}
      <div className="pair">
        {point !== null && (
          <Link href="/report" className="button" onClick={() => startReportAt(point)}>
            {say('result.report')}
          </Link>
        )}
        {grid !== null && <RememberButton key={grid.id} gridId={grid.id} />}
        <button type="button" className="button" onClick={onAgain}>
          {say('result.again')}
        </button>
      </div>
    </section>
  );
}

function RememberButton({ gridId }: { readonly gridId: string }) {
  const say = useTexts(gridTexts);
  const [kept, setKept] = useState(() => findMyGridId() === gridId);
  const keep = () => {
    rememberMyGrid(gridId);
    setKept(true);
  };
  return kept ? (
    <p className="kept" role="status">
      <Icon name="check" />
      {say('result.remembered')}
    </p>
  ) : (
    <button type="button" className="button" onClick={keep}>
      {say('result.remember')}
    </button>
  );
}
