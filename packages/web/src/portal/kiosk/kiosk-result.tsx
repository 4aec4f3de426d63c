import type { MyGrid } from '@gridkeeper/domain/areas/wire.ts';
import { apiUrl } from '../../shared/api/request.ts';
import { fullGridName } from '../../shared/place/grid-name.ts';
import { type GridKey, useMyGrid } from '../../shared/place/use-my-grid.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { ShowLoaded } from '../../shared/ui/show-loaded.tsx';
import { kioskTexts } from './kiosk-texts.ts';

/** Who looks after the place, with the phone in large figures and a code to take it along. */
export function KioskResult({ of, onAgain }: { readonly of: GridKey; readonly onAgain: () => void }) {
  const say = useTexts(kioskTexts);
  const found = useMyGrid(of);
  return (
    <>
      <div className="kiosk__result" aria-live="polite">
        <ShowLoaded from={found}>{(mine) => <Found mine={mine} />}</ShowLoaded>
      </div>
      <button type="button" className="button button--main kiosk__again" onClick={onAgain}>
        {say('again')}
      </button>
    </>
  );
}

function Found({ mine: { grid, workers, supervisionPhone } }: { readonly mine: MyGrid }) {
  const say = useTexts(kioskTexts);
  const name = grid === null ? '' : fullGridName(grid.communityName, grid.name);
  return (
    <>
      {grid === null ? (
        <p className="kiosk__lead">{say('outside')}</p>
      ) : (
        <div>
          <p>{say('result')}</p>
          <h2>{name}</h2>
          <p className="soft">{say('code', { code: grid.code })}</p>
        </div>
      )}
      {grid !== null && workers.length === 0 && <p className="kiosk__lead">{say('nobody')}</p>}
      <ul>
        {workers.map((worker) => (
          <li key={`${worker.name} ${worker.phone}`} className="kiosk__worker">
            <strong>{worker.name}</strong> {worker.substitute && <span className="tag">{say('substitute')}</span>}
            <p className="kiosk__phone">{worker.phone === null ? say('noPhone') : spaced(worker.phone)}</p>
          </li>
        ))}
      </ul>
      {supervisionPhone !== null && (
        <p>
          {say('supervision')} <strong className="kiosk__supervision">{spaced(supervisionPhone)}</strong>
        </p>
      )}
      {grid !== null && (
        <figure className="kiosk__qr">
          <img src={apiUrl(`/public/grids/${encodeURIComponent(grid.code)}/qr.svg`)} alt={say('qr.alt', { grid: name })} />
          <figcaption>{say('qr')}</figcaption>
        </figure>
      )}
    </>
  );
}

/** Eleven figures are read in three groups. */
const spaced = (phone: string) => phone.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3');
