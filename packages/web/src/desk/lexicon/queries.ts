import type { LexiconChange, LexiconView, SuggestionState, TryAnswer } from '@gridkeeper/domain/text/wire.ts';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { newId } from '../../shared/new-id.ts';
import { get, post, send } from '../app/api.ts';

export const fewestLetters = 4;

export const useLexicon = () => useQuery({ queryKey: ['lexicon'], queryFn: ({ signal }) => get<LexiconView>('/text/lexicon', { signal }) });

export const useSuggestionState = () =>
  useQuery({ queryKey: ['suggestion-state'], queryFn: ({ signal }) => get<SuggestionState>('/text/suggestions', { signal }) });

export const useTry = (text: string) =>
  useQuery({
    queryKey: ['try-suggestions', text],
    queryFn: ({ signal }) => post<TryAnswer>('/text/try', { text }, { signal }),
    enabled: text.length >= fewestLetters,
    placeholderData: keepPreviousData,
  });

/** Sets or takes away one word; a retry of a lost answer changes nothing more. */
export function useChangeWord() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: Omit<LexiconChange, 'commandId'>) => send<LexiconView>('/text/lexicon', { ...change, commandId: newId() }),
    onSuccess: (view) => {
      client.setQueryData(['lexicon'], view);
      void client.invalidateQueries({ queryKey: ['try-suggestions'] });
    },
  });
}
