import type { OwnFile } from '@gridkeeper/domain/registers/own-wire.ts';
import { useRef } from 'react';
import { type Attempt, attemptFor } from '../../shared/api/attempt.ts';
import { sendCommand } from '../../shared/api/send-command.ts';
import { newId } from '../../shared/new-id.ts';
import { useWork } from '../../shared/ui/use-work.ts';
import type { GoneWhy } from './gone.tsx';

/** The page as its cards need it. */
export type OwnPage = {
  readonly code: string;
  readonly file: OwnFile;
  /** What the server answered to an act: the page as it is now. */
  readonly onFile: (file: OwnFile) => void;
  /** Somebody changed it meanwhile: load it anew. */
  readonly onStale: () => void;
  readonly onGone: (why: GoneWhy) => void;
};

/** Sends one act of the person; a second tap, or a try after a failure, is the same command. */
export function useOwnAct<Answer>(code: string, act: string, onDone: (answer: Answer) => void) {
  const last = useRef<Attempt>(null);
  const work = useWork();
  const send = (body: object = {}) =>
    work.run(async () => {
      last.current = attemptFor(body, last.current, newId);
      const command = { commandId: last.current.commandId, code, ...body };
      onDone(await sendCommand<Answer>(`/public/my-file/${act}`, command));
      last.current = null;
    });
  return { work, send };
}
