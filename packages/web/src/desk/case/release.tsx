import type { CaseDetail } from '@gridkeeper/domain/cases/wire.ts';
import { Button } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { ReleaseForm } from './release-form.tsx';
import { caseTexts } from './texts.ts';

/** What residents may read about the case: only what somebody released on purpose, never the reporter's words. */
export function Release({ detail }: { readonly detail: CaseDetail }) {
  const say = useTexts(caseTexts);
  const [writing, setWriting] = useState(false);
  return (
    <section className="panel">
      <h2>{say(detail.summary === null ? 'release' : 'summary')}</h2>
      {detail.summary !== null && !writing && <p className="case__text">{detail.summary}</p>}
      {detail.canRelease && writing && <ReleaseForm detail={detail} onEnd={() => setWriting(false)} />}
      {detail.canRelease && !writing && (
        <Button className="no-print" onClick={() => setWriting(true)}>
          {say(detail.summary === null ? 'release' : 'changeRelease')}
        </Button>
      )}
    </section>
  );
}
