import type { CaseChange } from '@gridkeeper/domain/cases/wire.ts';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

const gatherMs = 400;
const againMs = 5_000;

/** Keeps what is on the screen true without a reload; false while the stream is interrupted. */
export function useLiveCases(enabled: boolean): boolean {
  const client = useQueryClient();
  const [live, setLive] = useState(false);
  useEffect(() => (enabled ? listen(client, setLive) : undefined), [client, enabled]);
  return live;
}

function listen(client: QueryClient, setLive: (live: boolean) => void): () => void {
  const lists = gathered(() => refreshLists(client));
  let source = open(false);
  let timer: ReturnType<typeof setTimeout> | undefined;

  function open(again: boolean): EventSource {
    const opened = new EventSource('/api/v1/stream');
    opened.onopen = () => {
      setLive(true);
      if (again) void client.invalidateQueries(); // a new stream does not tell what was missed
    };
    opened.onerror = () => {
      setLive(false);
      if (opened.readyState !== EventSource.CLOSED) return; // the browser connects again by itself
      timer = setTimeout(reopen, againMs);
    };
    opened.addEventListener('cases', (event: MessageEvent<string>) => {
      for (const change of JSON.parse(event.data) as CaseChange[]) void client.invalidateQueries({ queryKey: ['case', change.id] });
      lists.soon();
    });
    opened.addEventListener('reset', () => void client.invalidateQueries());
    return opened;
  }

  function reopen(): void {
    void client.invalidateQueries({ queryKey: ['queues'] }); // an ended session shows itself here, and asks to sign in again
    source = open(true);
  }

  return () => {
    clearTimeout(timer);
    source.close();
    lists.stop();
    setLive(false);
  };
}

/** Lists, counts and figures follow every change; a burst of changes makes one refresh. */
function refreshLists(client: QueryClient): void {
  for (const key of ['cases', 'queues', 'points', 'overview', 'inbox']) void client.invalidateQueries({ queryKey: [key] });
}

function gathered(run: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    soon: () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        run();
      }, gatherMs);
    },
    stop: () => clearTimeout(timer),
  };
}
