import { Link } from 'react-router';
import { hasStatus } from '../../shared/api/failure.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { FailureNotice } from '../../shared/ui/failure-notice.tsx';
import { useFailureWords } from '../../shared/ui/use-failure-words.ts';
import { appTexts } from '../app/texts.ts';
import { Notice } from '../ui/notice.tsx';
import { registersTexts } from './texts.ts';

/** Why a register, ledger or entry is not shown: the post does not open it, it is not there, or it could not be fetched. */
export function NoRegisters({ failure, onRetry }: { readonly failure: Error; readonly onRetry: () => void }) {
  const say = useTexts(appTexts);
  const sayRegisters = useTexts(registersTexts);
  const { title, detail } = useFailureWords(failure);
  if (hasStatus(failure, 403)) return <Notice title={say('noRight')} detail={say('noRightDetail')} />;
  if (hasStatus(failure, 404))
    return (
      <Notice title={title} detail={detail}>
        <Link to="/registers">{sayRegisters('toRegisters')}</Link>
      </Notice>
    );
  return <FailureNotice failure={failure} onRetry={onRetry} />;
}
