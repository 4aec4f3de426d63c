import type {
  DivisionComparison,
  DivisionEdit,
  DivisionGround,
  DivisionMoves,
  DivisionRow,
  DivisionView,
  NamedOutline,
} from '@gridkeeper/domain/areas/divide/office-wire.ts';
import type { DivideRules } from '@gridkeeper/domain/areas/divide/wire.ts';
import type { AreaShape } from '@gridkeeper/domain/areas/wire.ts';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { newId } from '../../shared/new-id.ts';
import { get, send } from '../app/api.ts';

const longMs = 150_000; // 20,000 buildings take up to a minute
const pollMs = 1_500;
const keyOf = (id: string) => ['divisions', 'one', id] as const;

export function useDivisions(communityId: string | null) {
  return useQuery({
    queryKey: ['divisions', 'of', communityId],
    enabled: communityId !== null,
    queryFn: ({ signal }) => get<{ readonly items: readonly DivisionRow[] }>('/divisions', { signal, query: { communityId } }),
    refetchInterval: ({ state }) => state.data?.items.some(isComputing) === true && pollMs,
  });
}

export function divisionQuery(id: string) {
  return { queryKey: keyOf(id), queryFn: ({ signal }: { signal: AbortSignal }) => get<DivisionView>(`/divisions/${id}`, { signal }) };
}

/** A proposal; while its ground is being divided it is asked for again and again. */
export function useDivision(id: string) {
  return useQuery({ ...divisionQuery(id), refetchInterval: ({ state }) => state.data !== undefined && isComputing(state.data) && pollMs });
}

export function isComputing({ computingSince }: Pick<DivisionRow, 'computingSince'>): boolean {
  return computingSince !== null;
}

/** Buildings and barriers; they do not change with edits. */
export function useGround(id: string) {
  return useQuery({
    queryKey: ['divisions', 'ground', id],
    queryFn: ({ signal }) => get<DivisionGround>(`/divisions/${id}/ground`, { signal, timeoutMs: 60_000 }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Estates and other named outlines of a community, for choosing one as a dedicated grid. */
export function useEstates(communityId: string) {
  return useQuery({
    queryKey: ['divisions', 'estates', communityId],
    queryFn: ({ signal }) =>
      get<{ readonly items: readonly NamedOutline[] }>('/areas/estates', { signal, query: { communityId }, timeoutMs: 60_000 }),
  });
}

export function useComparison(ids: readonly string[]) {
  return useQuery({
    queryKey: ['divisions', 'compare', ...ids],
    enabled: ids.length > 0,
    queryFn: ({ signal }) => get<DivisionComparison>('/divisions/compare', { signal, query: { ids: ids.join() }, timeoutMs: 60_000 }),
  });
}

export function useMoves(id: string, enabled: boolean) {
  return useQuery({
    queryKey: ['divisions', 'moves', id],
    enabled,
    queryFn: ({ signal }) => get<DivisionMoves>(`/divisions/${id}/moves`, { signal, timeoutMs: 60_000 }),
  });
}

export type NewDivision = {
  readonly communityId: string;
  readonly layer: string;
  readonly name: string;
  readonly rules: DivideRules;
  readonly dedicated: readonly { readonly name: string; readonly shape: AreaShape }[];
};

/** `commandId` is made once for a form: sent again after a lost answer it computes nothing twice. */
export function createDivision(commandId: string, input: NewDivision): Promise<Pick<DivisionView, 'id'>> {
  return send<DivisionView>('/divisions', { commandId, ...input }, { timeoutMs: longMs });
}

export function sendEdit(id: string, revision: number, edit: DivisionEdit): Promise<DivisionView> {
  const body = { commandId: newId(), revision, edit };
  return send<DivisionView>(`/divisions/${id}/edits`, body, { timeoutMs: longMs });
}

export function takeEffect(id: string, on: string): Promise<unknown> {
  const body = { commandId: newId(), on };
  return send(`/divisions/${id}/take-effect`, body, { timeoutMs: longMs });
}

export function withdraw(id: string): Promise<unknown> {
  return send(`/divisions/${id}/withdraw`, { commandId: newId() });
}

export function keepDivision(client: QueryClient, view: DivisionView): void {
  client.setQueryData(keyOf(view.id), view);
  void client.invalidateQueries({ queryKey: ['divisions', 'of'] });
}

/** After a division took effect the tree of areas, its check and the map of the office are others. */
export async function refreshAll(client: QueryClient): Promise<void> {
  await Promise.all([client.invalidateQueries({ queryKey: ['divisions'] }), client.invalidateQueries({ queryKey: ['areas'] })]);
}
