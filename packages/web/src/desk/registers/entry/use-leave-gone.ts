import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { entryKey } from '../queries.ts';
import type { Opened } from './entry-facts.ts';

/** Leaves an entry that from now on is there for nobody: back to its list, and nothing of it stays in the browser. */
export function useLeaveGone({ entry, kind }: Opened): () => void {
  const client = useQueryClient();
  const navigate = useNavigate();
  return () => {
    void navigate(`/registers/${kind.code}`, { replace: true });
    client.removeQueries({ queryKey: entryKey(entry.id) });
  };
}
