import type { MyGrid } from '@gridkeeper/domain/areas/wire.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import { getJson } from '../api/request.ts';
import { useLoaded } from '../ui/use-loaded.ts';

export type GridKey = { readonly point: LonLat } | { readonly gridId: string } | { readonly code: string } | null;

/** Who looks after a point, a grid, or the ground of the grid whose code a sign bears. */
export function useMyGrid(key: GridKey) {
  const query = key === null ? null : 'point' in key ? { lon: key.point[0], lat: key.point[1] } : key;
  return useLoaded(query === null ? null : JSON.stringify(query), (signal) =>
    getJson<MyGrid>('/public/my-grid', { signal, ...(query === null ? {} : { query }) }),
  );
}
