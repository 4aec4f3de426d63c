import type { MyGrid } from '@gridkeeper/domain/areas/wire.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import { getJson } from '../api/request.ts';
import { useLoaded } from '../ui/use-loaded.ts';

export type GridKey = { readonly point: LonLat } | { readonly gridId: string } | null;

/** Who looks after a point, or a grid. */
export function useMyGrid(key: GridKey) {
  const query = key === null ? null : 'gridId' in key ? { gridId: key.gridId } : { lon: key.point[0], lat: key.point[1] };
  return useLoaded(query === null ? null : JSON.stringify(query), (signal) =>
    getJson<MyGrid>('/public/my-grid', { signal, ...(query === null ? {} : { query }) }),
  );
}
