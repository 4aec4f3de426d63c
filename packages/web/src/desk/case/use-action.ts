import type { ActionAnswer, ActionRequest, AllowedAction, CaseDetail } from '@gridkeeper/domain/cases/wire.ts';
import { useRef, useState } from 'react';
import { type Attempt, attemptFor } from '../../shared/api/attempt.ts';
import { hasStatus } from '../../shared/api/failure.ts';
import { newId } from '../../shared/new-id.ts';
import { useOffice } from '../../shared/office/office-context.tsx';
import { civilDate } from '../../shared/time.ts';
import { useWork } from '../../shared/ui/use-work.ts';
import { send } from '../app/api.ts';
import { type DeskDraft, type DeskFault, deskBody, findDeskFault } from './desk-draft.ts';
import { useRefreshCase } from './queries.ts';

/** Sends one action of a case: checks first, sends once however often it is tapped, and fetches what is true afterwards. */
export function useAction(detail: CaseDetail, action: AllowedAction, onDone: (answer: ActionAnswer) => void) {
  const { zone } = useOffice();
  const refresh = useRefreshCase();
  const work = useWork();
  const attempt = useRef<Attempt>(null);
  const [fault, setFault] = useState<DeskFault>();

  function submit(draft: DeskDraft): void {
    const missing = findDeskFault(action, draft, civilDate(Date.now(), zone));
    setFault(missing);
    if (missing !== undefined) return;
    const body = deskBody(action, detail.version, draft);
    attempt.current = attemptFor(body, attempt.current, newId);
    const request: ActionRequest = { commandId: attempt.current.commandId, ...body };
    work.run(async () => {
      let answer: ActionAnswer;
      try {
        answer = await send<ActionAnswer>(`/cases/${detail.id}/actions`, request);
      } catch (thrown) {
        if (hasStatus(thrown, 409)) void refresh(detail.id); // somebody was faster: show what is true now
        throw thrown;
      }
      onDone(answer);
      await refresh(detail.id);
    });
  }

  return { busy: work.busy, failure: work.failure, fault, clearFault: () => setFault(undefined), submit };
}
