import { type ReactNode, Suspense } from 'react';
import { commonTexts } from '../texts/common.ts';
import { useTexts } from '../texts/use-texts.ts';
import { Waiting } from '../ui/waiting.tsx';
import './map.css';
import { MapFence } from './map-fence.tsx';

/** Where a map of OpenLayers will be: it comes lazily (84 KB gzip) and only when it is really shown; without it the page goes on. */
export function MapPlace({ children }: { readonly children: ReactNode }) {
  const say = useTexts(commonTexts);
  return (
    <div className="map">
      <MapFence fallback={<p className="empty">{say('map.failed')}</p>}>
        <Suspense fallback={<Waiting text={say('map.loading')} />}>{children}</Suspense>
      </MapFence>
    </div>
  );
}
