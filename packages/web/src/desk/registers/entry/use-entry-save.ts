import { App } from 'antd';
import { useRef } from 'react';
import { type Attempt, attemptFor } from '../../../shared/api/attempt.ts';
import { newId } from '../../../shared/new-id.ts';
import { useWork } from '../../../shared/ui/use-work.ts';
import { send } from '../../app/api.ts';
import { useRefreshRegisters } from '../queries.ts';

/**
 * Sends one command about an entry, says that it is done, and fetches anew; a second tap, or a try after a failure, is the same command.
 * @param gone what is done makes the entry invisible to all
 */
export function useEntrySave(entryId: string, onDone: () => void, gone = false) {
  const { message } = App.useApp();
  const work = useWork();
  const refresh = useRefreshRegisters();
  const last = useRef<Attempt>(null);
  const save = (path: string, body: object, said: string) =>
    work.run(async () => {
      last.current = attemptFor({ path, body }, last.current, newId);
      await send(`/registers/entries/${entryId}${path}`, { ...body, commandId: last.current.commandId });
      void message.success(said);
      onDone();
      await refresh(gone ? entryId : undefined);
    });
  return { work, save };
}
