import { useSearchParams } from 'react-router';
import { useMe } from '../session/me.ts';
import { homeQueue, type ListQuery, readQuery, writeQuery } from './case-query.ts';

export function useListQuery(): readonly [ListQuery, (change: Partial<ListQuery>) => void] {
  const [params, setParams] = useSearchParams();
  const query = readQuery(params, homeQueue(useMe().data?.capabilities ?? []));
  const change = (changed: Partial<ListQuery>) => setParams(writeQuery({ ...query, ...changed }), { replace: true });
  return [query, change];
}
