import { hasStatus } from '../../shared/api/failure.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { FailureNotice } from '../../shared/ui/failure-notice.tsx';
import { appTexts } from '../app/texts.ts';
import { Notice } from '../ui/notice.tsx';

/** Why there are no registers to show: the post does not open them, or they could not be fetched. */
export function NoRegisters({ failure, onRetry }: { readonly failure: Error; readonly onRetry: () => void }) {
  const say = useTexts(appTexts);
  if (hasStatus(failure, 403)) return <Notice title={say('noRight')} detail={say('noRightDetail')} />;
  return <FailureNotice failure={failure} onRetry={onRetry} />;
}
