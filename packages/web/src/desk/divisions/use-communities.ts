import type { AreaView } from '@gridkeeper/domain/areas/wire.ts';
import { useSearchParams } from 'react-router';
import { useAreas } from '../reference/reference.ts';

/** The communities that can be divided and the one of the address (`?community=`); the first when it names none. */
export function useCommunities() {
  const areas = useAreas();
  const [params, setParams] = useSearchParams();
  const communities = areas.items.filter((area) => area.level === 'community').sort((a, b) => a.code.localeCompare(b.code));
  const asked = params.get('community');
  const community: AreaView | undefined = communities.find(({ id }) => id === asked) ?? communities[0];
  const choose = (id: string | null) => setParams(id === null ? {} : { community: id }, { replace: true });
  return { areas, communities, community, choose };
}
