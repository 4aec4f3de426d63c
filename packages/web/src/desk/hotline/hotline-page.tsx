import { useTexts } from '../../shared/texts/use-texts.ts';
import { FailureNotice } from '../../shared/ui/failure-notice.tsx';
import { Waiting } from '../../shared/ui/waiting.tsx';
import { appTexts } from '../app/texts.ts';
import { OnDutyLine } from '../duty/on-duty-line.tsx';
import { usePolicy } from '../policy/queries.ts';
import { useCan, useMe } from '../session/me.ts';
import { Notice } from '../ui/notice.tsx';
import { CallForm } from './call-form.tsx';
import { Figures } from './figures.tsx';
import './hotline.css';
import { ReadOut } from './read-out.tsx';
import { hotlineTexts } from './texts.ts';
import { useCall } from './use-call.ts';

/** The hotline: who answers, the call, and what is read to the caller. One screen at a desk. */
export function HotlinePage() {
  const say = useTexts(hotlineTexts);
  const sayApp = useTexts(appTexts);
  const can = useCan();
  const policy = usePolicy();
  const call = useCall(useMe().data?.personId ?? '');
  if (!can('case.report') || !can('case.view')) return <Notice title={sayApp('noRight')} detail={sayApp('noRightDetail')} />;
  const pack = policy.data?.pack;
  return (
    <div className="page hotline">
      <title>{say('title')}</title>
      <div className="hotline__head">
        <h1>{say('title')}</h1>
        <OnDutyLine roster="hotline" />
        <Figures />
      </div>
      {policy.isPending && <Waiting />}
      {policy.error && <FailureNotice failure={policy.error} onRetry={() => void policy.refetch()} />}
      {call.taken !== null && <ReadOut taken={call.taken} onNext={call.next} />}
      {call.taken === null && pack && <CallForm call={call} pack={pack} />}
    </div>
  );
}
