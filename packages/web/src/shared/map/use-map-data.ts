import type { MapData } from '@gridkeeper/domain/areas/wire.ts';
import { getJson } from '../api/request.ts';
import { useLoaded } from '../ui/use-loaded.ts';

/** The map's data. The browser's cache keeps it between pages. */
export function useMapData() {
  return useLoaded('map', (signal) => getJson<MapData>('/public/map', { signal, timeoutMs: 30_000 }));
}
