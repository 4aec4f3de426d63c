import type { AreaView } from '@gridkeeper/domain/areas/wire.ts';
import type { CategoryNode, UnitView } from '@gridkeeper/domain/people/wire.ts';
import { useQuery } from '@tanstack/react-query';
import { get } from '../app/api.ts';

const hourMs = 3_600_000;
type Items<T> = { readonly items: readonly T[] };

/** Lists that hardly change while somebody works: categories, units, areas. */
function useReference<T>(name: string, path: string) {
  const query = useQuery({ queryKey: [name], queryFn: ({ signal }) => get<Items<T>>(path, { signal }), staleTime: hourMs });
  return { ...query, items: query.data?.items ?? [] };
}

export const useCategories = () => useReference<CategoryNode>('categories', '/public/categories');
export const useUnits = () => useReference<UnitView>('units', '/units');
export const useAreas = () => useReference<AreaView>('areas', '/areas');
