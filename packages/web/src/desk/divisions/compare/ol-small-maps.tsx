import View from 'ol/View';
import { useState } from 'react';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import OlDivisionMap from '../map/ol-division-map.tsx';
import type { SmallMapsProps } from './small-maps.tsx';
import { compareTexts } from './texts.ts';

const none: readonly never[] = [];

/** One view for all maps: moving one moves all. */
export default function OlSmallMaps({ base, standing, views }: SmallMapsProps) {
  const say = useTexts(compareTexts);
  const [view] = useState(() => new View({ maxZoom: 21 }));
  const [first] = views;
  if (first === undefined) return null;
  const shown = [
    { id: 'today', name: say('today'), grids: standing, rules: first.rules },
    ...views.map(({ id, name, grids, rules }) => ({ id, name, grids, rules })),
  ];
  return (
    <div className="smallmaps__row">
      {shown.map(({ id, name, grids, rules }) => (
        <figure key={id}>
          <figcaption>{name}</figcaption>
          <div className="smallmaps__map">
            <OlDivisionMap
              label={say('map', { name })}
              boundary={first.boundary}
              base={base}
              ground={null}
              grids={grids}
              rules={rules}
              selected={none}
              hovered={null}
              buildings={none}
              refused={none}
              outlines={none}
              view={view}
            />
            {grids.length === 0 && <p className="smallmaps__none">{say('noToday')}</p>}
          </div>
        </figure>
      ))}
    </div>
  );
}
