import type { MapData } from '@gridkeeper/domain/areas/wire.ts';
import { useEffect, useMemo, useRef } from 'react';
import { MapView } from '../../shared/map/map-view.tsx';
import { useMapData } from '../../shared/map/use-map-data.ts';
import { useLocale } from '../../shared/texts/locale.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { ShowLoaded } from '../../shared/ui/show-loaded.tsx';
import { findingsTexts } from './findings-texts.ts';
import { areasTexts } from './texts.ts';
import type { NumberedFinding } from './use-findings.ts';
import { shownAs, withFindings } from './with-findings.ts';

type Props = { readonly findings: readonly NumberedFinding[]; readonly chosen: string | null; readonly onChoose: (id: string) => void };

export function AreaMap(props: Props) {
  const map = useMapData();
  const panel = useRef<HTMLDivElement>(null);
  // What is chosen far down in the list is shown up here.
  useEffect(() => {
    if (props.chosen !== null) panel.current?.scrollIntoView({ block: 'nearest' });
  }, [props.chosen]);
  return (
    <div ref={panel} className="panel areas__map">
      <ShowLoaded from={map}>{(data) => <DrawnMap data={data} {...props} />}</ShowLoaded>
    </div>
  );
}

/** The grids, with a mark where the check found something, and its shape where it has one. */
function DrawnMap({ data, findings, chosen, onChoose }: Props & { readonly data: MapData }) {
  const say = useTexts(areasTexts);
  const locale = useLocale();
  const drawn = useMemo(() => withFindings(data, findings, ({ kind }) => findingsTexts[locale][`kind.${kind}`]), [data, findings, locale]);
  const shades = Object.fromEntries(findings.map(({ id }) => [id, 1]));
  const markers = findings.flatMap((finding) => {
    const id = shownAs(finding);
    return finding.at === null || id === undefined ? [] : [{ id, point: finding.at, light: 'overdue' as const }];
  });
  return (
    <MapView
      data={drawn}
      label={say('map')}
      shades={shades}
      markers={markers}
      selectedGridId={chosen}
      onGrid={onChoose}
      onMarker={onChoose}
    />
  );
}
