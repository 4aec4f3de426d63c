import type { StaffReportAnswer } from '@gridkeeper/domain/cases/wire.ts';
import type { Form } from '@gridkeeper/domain/policy/pack.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type Attempt, attemptFor } from '../../shared/api/attempt.ts';
import { newId } from '../../shared/new-id.ts';
import { hasUnsent, sentIds } from '../../shared/photo/photo-item.ts';
import type { Photos } from '../../shared/photo/use-photos.ts';
import { useWork } from '../../shared/ui/use-work.ts';
import { send } from '../app/api.ts';
import { findIntakeFault, type IntakeDraft, type IntakeFault, intakeBody } from './intake-draft.ts';

/** Files the report once, however often the button is tapped. */
export function useIntake(photos: Photos, onSent: (answer: StaffReportAnswer) => void) {
  const client = useQueryClient();
  const work = useWork();
  const attempt = useRef<Attempt>(null);
  const [fault, setFault] = useState<IntakeFault | null>(null);

  function submit(draft: IntakeDraft, form: Form | null): void {
    const missing = findIntakeFault(draft, form, hasUnsent(photos.items));
    setFault(missing);
    if (missing !== null) return;
    const body = intakeBody(draft, form, sentIds(photos.items));
    attempt.current = attemptFor(body, attempt.current, newId);
    const { commandId } = attempt.current;
    work.run(async () => {
      const answer = await send<StaffReportAnswer>('/cases', { commandId, ...body });
      for (const key of ['cases', 'queues', 'overview', 'points']) void client.invalidateQueries({ queryKey: [key] });
      onSent(answer);
    });
  }

  return { busy: work.busy, failure: work.failure, fault, submit };
}
