import { Component, lazy, type ReactNode, Suspense } from 'react';
import { commonTexts } from '../texts/common.ts';
import { useTexts } from '../texts/use-texts.ts';
import { Waiting } from '../ui/waiting.tsx';
import type { MapViewProps } from './map-types.ts';
import './map.css';

const OlMap = lazy(() => import('./ol-map.tsx'));

/** The map of the office. OpenLayers (84 KB gzip) comes only when a map is really shown; without it the page goes on. */
export function MapView(props: MapViewProps) {
  const say = useTexts(commonTexts);
  return (
    <div className="map">
      <MapFence fallback={<p className="empty">{say('map.failed')}</p>}>
        <Suspense fallback={<Waiting text={say('map.loading')} />}>
          <OlMap {...props} />
        </Suspense>
      </MapFence>
    </div>
  );
}

/** A chunk that cannot be fetched must not take the form around the map with it. */
class MapFence extends Component<{ readonly fallback: ReactNode; readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? this.props.fallback : this.props.children;
  }
}
