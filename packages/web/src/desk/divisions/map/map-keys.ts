import type { DivisionMapControls } from './map-types.ts';

/**
 * Keys of a tool on the map: Enter sets a corner at the cross, Backspace takes one back, Esc gives up what is drawn or, when nothing is, the tool.
 * True when the key was for the map.
 */
export function mapKeys(event: KeyboardEvent, controls: DivisionMapControls | null, onEscape: () => void): boolean {
  const onMap = event.target instanceof HTMLElement && event.target.classList.contains('dmap');
  if (controls === null) return false;
  if (event.key === 'Escape') {
    if (!controls.abort()) onEscape();
  } else if (onMap && event.key === 'Enter') controls.corner();
  else if (!(onMap && event.key === 'Backspace' && controls.back())) return false;
  event.preventDefault();
  return true;
}
