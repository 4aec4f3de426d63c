import type { Feature, MapData } from '@gridkeeper/domain/areas/wire.ts';
import { groupGrids } from './group-grids.ts';

type Props = { readonly data: MapData; readonly onGrid: (grid: Feature) => void };

/** All grids by community, for those who know the name of theirs or cannot use the map. */
export function GridList({ data, onGrid }: Props) {
  return (
    <ul className="folds">
      {groupGrids(data.grids).map(([community, grids]) => (
        <li key={community}>
          <details className="fold">
            <summary>{community}</summary>
            <ul className="hits">
              {grids.map((grid) => (
                <li key={String(grid.properties.id)}>
                  <button type="button" className="hit" onClick={() => onGrid(grid)}>
                    {grid.properties.name}
                  </button>
                </li>
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ul>
  );
}
