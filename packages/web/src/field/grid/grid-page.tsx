import type { MapData } from '@gridkeeper/domain/areas/wire.ts';
import { useState } from 'react';
import { MapView } from '../../shared/map/map-view.tsx';
import { useMapData } from '../../shared/map/use-map-data.ts';
import { fullGridName } from '../../shared/place/grid-name.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { ShowLoaded } from '../../shared/ui/show-loaded.tsx';
import { Title } from '../frame/title.tsx';
import { CaseList } from '../home/case-list.tsx';
import { useSession } from '../session/session-context.tsx';
import { fieldGridTexts } from './field-grid-texts.ts';
import { GridFacts } from './grid-facts.tsx';
import { myGrids } from './my-grids.ts';

export function GridPage() {
  const say = useTexts(fieldGridTexts);
  const map = useMapData();
  return (
    <div className="stack">
      <Title>{say('title')}</Title>
      <ShowLoaded from={map}>{(data) => <Shown data={data} />}</ShowLoaded>
    </div>
  );
}

function Shown({ data }: { readonly data: MapData }) {
  const say = useTexts(fieldGridTexts);
  const { posts } = useSession().me;
  const mine = myGrids(posts, data.grids, data.communities);
  const [chosen, setChosen] = useState(() => String(mine[0]?.properties.id ?? ''));
  if (mine.length === 0) return <p className="card empty">{say('none')}</p>;
  return (
    <div className="stack">
      {mine.length > 1 && (
        <div className="pair">
          {mine.map((grid) => {
            const id = String(grid.properties.id);
            return (
              <button key={id} type="button" className="button" aria-pressed={id === chosen} onClick={() => setChosen(id)}>
                {fullGridName(String(grid.properties.communityName ?? ''), String(grid.properties.name ?? ''))}
              </button>
            );
          })}
        </div>
      )}
      <div className="columns">
        <div className="stack">
          <MapView data={data} label={say('map')} selectedGridId={chosen} />
          <GridFacts gridId={chosen} />
        </div>
        <section className="stack" aria-labelledby="recent">
          <h2 id="recent">{say('recent')}</h2>
          <CaseList query={{ areaId: chosen, sort: 'newest' }} empty={say('recent.none')} />
        </section>
      </div>
    </div>
  );
}
