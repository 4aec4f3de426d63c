import 'ol/ol.css';
import type View from 'ol/View';
import { useEffect, useRef } from 'react';
import { commonTexts } from '../../../shared/texts/common.ts';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import type { Tool } from '../editor/tools.ts';
import { divisionTexts } from '../texts.ts';
import { createDivisionMap } from './create-division-map.ts';
import type { DivisionMapControls, DivisionMapGestures, DivisionMapGround, DivisionMapHandle, DivisionMapShown } from './map-types.ts';

export type DivisionMapProps = DivisionMapShown &
  Partial<DivisionMapGestures> &
  Omit<DivisionMapGround, 'words'> & {
    /** Says what the map is for, to those who cannot see it. */
    readonly label: string;
    readonly tool?: Tool | null;
    readonly reshaping?: string | null;
    readonly view?: View;
    readonly onReady?: (controls: DivisionMapControls | null) => void;
  };

export default function OlDivisionMap(props: DivisionMapProps) {
  const sayCommon = useTexts(commonTexts);
  const say = useTexts(divisionTexts);
  const target = useRef<HTMLElement>(null);
  const handle = useRef<DivisionMapHandle>(undefined);
  const latest = useRef(props);
  latest.current = props;
  const { boundary, base, ground, view, tool = null, reshaping = null } = props;
  const [zoomIn, zoomOut, locked] = [sayCommon('map.zoomIn'), sayCommon('map.zoomOut'), say('locked')];

  useEffect(() => {
    if (target.current === null) return;
    const gestures = (): DivisionMapGestures => ({ ...silent, ...latest.current });
    const map = createDivisionMap(target.current, { boundary, base, ground, words: { zoomIn, zoomOut, locked } }, gestures, view);
    handle.current = map;
    map.show(latest.current);
    map.use(latest.current.tool ?? null, latest.current.reshaping ?? null);
    latest.current.onReady?.(map);
    return () => {
      latest.current.onReady?.(null);
      map.destroy();
    };
  }, [boundary, base, ground, view, zoomIn, zoomOut, locked]);

  useEffect(() => handle.current?.use(tool, reshaping), [tool, reshaping]);
  useEffect(() => handle.current?.show(latest.current));

  return <section ref={target} className={`map__canvas dmap dmap--${tool ?? 'none'}`} aria-label={props.label} />;
}

const nothing = () => undefined;
const silent: DivisionMapGestures = { onHover: nothing, onGrid: nothing, onBuildings: nothing, onLine: nothing, onShape: nothing };
