import type { KioskPlace } from '@gridkeeper/domain/areas/sign-wire.ts';
import { useState } from 'react';
import { getJson } from '../../shared/api/request.ts';
import { useLate } from '../../shared/place/use-late.ts';
import type { GridKey } from '../../shared/place/use-my-grid.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { FailureNotice } from '../../shared/ui/failure-notice.tsx';
import { useLoaded } from '../../shared/ui/use-loaded.ts';
import { BigKeys } from './big-keys.tsx';
import { mostTyped } from './keys.ts';
import { kioskTexts } from './kiosk-texts.ts';

/** Finds a place by big keys on the screen: first letters of the pinyin and house numbers; no keyboard of the machine opens. */
export function KioskFinder({ onKey }: { readonly onKey: (key: GridKey) => void }) {
  const say = useTexts(kioskTexts);
  const [typed, setTyped] = useState('');
  const keys = useLate(typed, 250);
  const { loaded, reload } = useLoaded(keys === '' ? null : keys, (signal) =>
    getJson<{ readonly items: readonly KioskPlace[] }>('/public/kiosk/places', { query: { keys }, signal }),
  );
  const places = loaded.state === 'ready' && keys !== '' ? loaded.data.items : null;
  return (
    <>
      {typed === '' && <p className="kiosk__lead">{say('lead')}</p>}
      <p className={typed === '' ? 'kiosk__typed kiosk__typed--none' : 'kiosk__typed'} role="status" aria-label={say('typed')}>
        {typed === '' ? say('typed.none') : typed}
      </p>
      <div className="kiosk__hits">
        {loaded.state === 'failed' && keys !== '' && <FailureNotice failure={loaded.failure} onRetry={reload} />}
        {places?.length === 0 && <p>{say('none')}</p>}
        {places?.map(({ label, gridCode, gridName }) => (
          <button type="button" className="kiosk__hit" key={`${label} ${gridCode}`} onClick={() => onKey({ code: gridCode })}>
            <strong>{label}</strong>
            {label !== gridName && <span>{gridName}</span>}
          </button>
        ))}
      </div>
      <BigKeys
        onKey={(key) => setTyped((before) => (before + key).slice(0, mostTyped))}
        onDelete={() => setTyped((before) => before.slice(0, -1))}
        onClear={() => setTyped('')}
      />
    </>
  );
}
