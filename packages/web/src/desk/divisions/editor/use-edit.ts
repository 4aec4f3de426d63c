import type { DivisionEdit, DivisionView } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useWork } from '../../../shared/ui/use-work.ts';
import { keepDivision, sendEdit } from '../queries.ts';

/** Sends one edit at a time; the answer is the new revision with its figures. */
export function useEdit({ id, revision }: Pick<DivisionView, 'id' | 'revision'>, onDone: (view: DivisionView) => void) {
  const client = useQueryClient();
  const work = useWork();
  const send = (edit: DivisionEdit) =>
    work.run(async () => {
      const next = await sendEdit(id, revision, edit);
      keepDivision(client, next);
      onDone(next);
    });
  return { work, send };
}
