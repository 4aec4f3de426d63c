import type { Outcome } from '@gridkeeper/domain/cases/outcome.ts';
import type { FollowAnswer, StaffReportAnswer } from '@gridkeeper/domain/cases/wire.ts';
import type { Form } from '@gridkeeper/domain/policy/pack.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { type Attempt, attemptFor } from '../../shared/api/attempt.ts';
import { newId } from '../../shared/new-id.ts';
import { useWork } from '../../shared/ui/use-work.ts';
import { send } from '../app/api.ts';
import { type CallDraft, type CallFault, callBody, findCallFault, noCall } from './call-draft.ts';
import { keepCall, openCall } from './kept-call.ts';

/** What is read to the caller. */
export type Taken = {
  readonly how: 'filed' | 'answered' | 'follows';
  readonly caseId: string;
  readonly number: string;
  readonly followCode: string;
};

/** A call from the first ring to the code read aloud: kept while it is written, filed once however often the key is pressed. */
export function useCall(personId: string) {
  const client = useQueryClient();
  const work = useWork();
  const attempt = useRef<Attempt>(null);
  const [draft, setDraft] = useState<CallDraft>(() => openCall(personId));
  const [fault, setFault] = useState<CallFault | null>(null);
  const [taken, setTaken] = useState<Taken | null>(null);
  useEffect(() => keepCall(personId, draft), [personId, draft]);

  function file(form: Form | null, outcome: Outcome | undefined): void {
    const missing = findCallFault(draft, form);
    setFault(missing);
    if (missing !== null) return;
    work.run(async () => {
      setTaken(draft.followId === null ? await report(form, outcome) : await follow(draft.followId));
      setDraft(noCall);
      attempt.current = null;
      for (const key of ['cases', 'queues', 'overview', 'points']) void client.invalidateQueries({ queryKey: [key] });
    });
  }

  function commandFor(body: unknown): string {
    attempt.current = attemptFor(body, attempt.current, newId);
    return attempt.current.commandId;
  }

  async function report(form: Form | null, outcome: Outcome | undefined): Promise<Taken> {
    const body = callBody(draft, form, outcome);
    const answer = await send<StaffReportAnswer>('/cases', { commandId: commandFor(body), ...body });
    const { id, number, followCode } = answer;
    return { how: body.solvedOnTheSpot === true ? 'answered' : 'filed', caseId: id, number, followCode };
  }

  async function follow(caseId: string): Promise<Taken> {
    const path = `/cases/${caseId}/follow`;
    return { how: 'follows', caseId, ...(await send<FollowAnswer>(path, { commandId: commandFor(path) })) };
  }

  return {
    draft,
    enter: (part: Partial<CallDraft>) => setDraft((before) => ({ ...before, ...part })),
    clear: () => setDraft(noCall),
    fault,
    taken,
    next: () => setTaken(null),
    file,
    busy: work.busy,
    failure: work.failure,
  };
}
