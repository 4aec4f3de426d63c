import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { entryKey } from '../queries.ts';
import type { Opened } from './entry-facts.ts';

/** Leaves an entry that from now on is there for nobody: back to its list, and with the page nothing of it stays in the browser. */
export function useLeaveGone({ entry: { id }, kind }: Opened): () => void {
  const client = useQueryClient();
  const navigate = useNavigate();
  const gone = useRef(false);
  // Not before the page is left: it would ask for the entry again, which is written down as a refused look.
  useEffect(
    () => () => {
      if (gone.current) client.removeQueries({ queryKey: entryKey(id) });
    },
    [client, id],
  );
  return () => {
    gone.current = true;
    void navigate(`/registers/${kind.code}`, { replace: true });
  };
}
