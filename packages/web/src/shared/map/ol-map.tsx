import 'ol/ol.css';
import { useEffect, useRef } from 'react';
import { commonTexts } from '../texts/common.ts';
import { useTexts } from '../texts/use-texts.ts';
import type { MapViewProps } from './map-types.ts';
import { createMap, type MapHandle } from './ol/create-map.ts';

export default function OlMap(props: MapViewProps) {
  const say = useTexts(commonTexts);
  const target = useRef<HTMLDivElement>(null);
  const handle = useRef<MapHandle>(undefined);
  const latest = useRef(props);
  latest.current = props;
  const zoomIn = say('map.zoomIn');
  const zoomOut = say('map.zoomOut');

  useEffect(() => {
    if (target.current === null) return;
    const map = createMap(target.current, props.data, {
      tips: { zoomIn, zoomOut },
      textScale: latest.current.textScale ?? 1,
      onClick: (hit) => {
        const { onMarker, onGrid, onPick } = latest.current;
        if (hit.markerId !== null && onMarker !== undefined) onMarker(hit.markerId);
        else if (hit.gridId !== null && onGrid !== undefined) onGrid(hit.gridId);
        else onPick?.(hit.point);
      },
    });
    handle.current = map;
    return () => map.destroy();
  }, [props.data, zoomIn, zoomOut]);

  useEffect(() => {
    handle.current?.show({
      selectedGridId: props.selectedGridId ?? null,
      point: props.point ?? null,
      markers: props.markers ?? [],
      shades: props.shades ?? {},
    });
  });

  // What the map does is offered beside it as well (search, lists), for those who use no pointer.
  return <section ref={target} className="map__canvas" aria-label={props.label} />;
}
