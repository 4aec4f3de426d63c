import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import { placeTexts } from '../texts/place-texts.ts';
import { useTexts } from '../texts/use-texts.ts';
import { Icon } from '../ui/icon.tsx';
import { fullGridName } from './grid-name.ts';
import { useMyGrid } from './use-my-grid.ts';

/** Says which grid a chosen point lies in, or that it lies in none and what happens then. */
export function PlaceGrid({ point, onClear }: { readonly point: LonLat; readonly onClear: () => void }) {
  const say = useTexts(placeTexts);
  const { loaded } = useMyGrid({ point });
  const grid = loaded.state === 'ready' ? loaded.data.grid : undefined;
  const words =
    grid === undefined
      ? say('place.chosen')
      : grid === null
        ? say('place.outside')
        : say('place.inside', { grid: fullGridName(grid.communityName, grid.name) });
  return (
    <div className="chosen" role="status">
      <Icon name="pin" />
      <span className="grow">{words}</span>
      <button type="button" className="button button--plain" onClick={onClear}>
        {say('place.clear')}
      </button>
    </div>
  );
}
