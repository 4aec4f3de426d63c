import type { ReactNode } from 'react';
import { hasStatus } from '../api/failure.ts';
import { commonTexts } from '../texts/common.ts';
import { useTexts } from '../texts/use-texts.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import type { useWork } from '../ui/use-work.ts';

type Props = {
  /** What is missing, in words; undefined: nothing. */
  readonly fault: ReactNode | undefined;
  readonly work: Pick<ReturnType<typeof useWork>, 'busy' | 'failure'>;
  /** What the button says. */
  readonly send: string;
  readonly onStale: () => void;
  readonly onCancel: () => void;
};

/** The end of a form that is sent: what is missing, what went wrong with the way out, and the two buttons. */
export function SendRow({ fault, work, send, onStale, onCancel }: Props) {
  const say = useTexts(commonTexts);
  return (
    <>
      <div aria-live="assertive">{fault !== undefined && <p className="field__error">{fault}</p>}</div>
      {work.failure !== null && <FailureNotice failure={work.failure} />}
      {hasStatus(work.failure, 409) && (
        <button type="button" className="button" onClick={onStale}>
          {say('act.latest')}
        </button>
      )}
      <div className="pair">
        <button type="submit" className="button button--main" aria-disabled={work.busy}>
          {send}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {say('cancel')}
        </button>
      </div>
    </>
  );
}
