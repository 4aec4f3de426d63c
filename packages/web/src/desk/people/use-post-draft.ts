import { useState } from 'react';
import { useOffice } from '../../shared/office/office-context.tsx';
import { civilDate } from '../../shared/time.ts';
import type { PostDraft } from './post-draft.ts';

/** An empty post that begins today. */
export function usePostDraft(): readonly [PostDraft, (part: Partial<PostDraft>) => void] {
  const { zone } = useOffice();
  const [draft, setDraft] = useState<PostDraft>(() => ({
    role: null,
    areaId: null,
    unitCode: null,
    from: civilDate(Date.now(), zone),
    to: '',
  }));
  return [draft, (part) => setDraft((before) => ({ ...before, ...part }))];
}
