import type { OwnFile } from '@gridkeeper/domain/registers/own-wire.ts';
import { useState } from 'react';
import { hasStatus } from '../../shared/api/failure.ts';
import { postJson } from '../../shared/api/request.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { FailureNotice } from '../../shared/ui/failure-notice.tsx';
import { useLoaded } from '../../shared/ui/use-loaded.ts';
import { Waiting } from '../../shared/ui/waiting.tsx';
import { Title } from '../frame/title.tsx';
import '../notices/notices.css';
import { AskWorker } from './ask-worker.tsx';
import { ConsentCard } from './consent-card.tsx';
import { FileHead } from './file-head.tsx';
import type { GoneWhy } from './gone.tsx';
import { GroupCard } from './group-card.tsx';
import { LooksCard } from './looks-card.tsx';
import './my-file.css';
import { myFileTexts } from './my-file-texts.ts';
import type { OwnPage } from './own-act.ts';
import { TakeCard } from './take-card.tsx';
import { VisitsCard } from './visits-card.tsx';

type Props = { readonly code: string; readonly onGone: (why?: GoneWhy) => void };

/** All that is kept about the person, who looked, and what he can do about it. */
export function MyFile({ code, onGone }: Props) {
  const say = useTexts(myFileTexts);
  const { loaded, reload } = useLoaded(code, (signal) => postJson<OwnFile>('/public/my-file', { code }, { signal }));
  const [answered, setAnswered] = useState<OwnFile>();
  const file = answered ?? (loaded.state === 'ready' ? loaded.data : undefined);
  const again = () => {
    setAnswered(undefined);
    reload();
  };
  return (
    <div className="stack stack--wide narrow">
      {file === undefined && <Title>{say('title')}</Title>}
      {file === undefined && loaded.state === 'loading' && <Waiting />}
      {file === undefined && loaded.state === 'failed' && (
        <FailureNotice failure={loaded.failure} {...(hasStatus(loaded.failure, 404) ? {} : { onRetry: reload })} />
      )}
      {file !== undefined && <Shown page={{ code, file, onFile: setAnswered, onStale: again, onGone }} />}
      <button type="button" className="button no-print" onClick={() => onGone()}>
        {say(file === undefined ? 'another' : 'close')}
      </button>
    </div>
  );
}

function Shown({ page }: { readonly page: OwnPage }) {
  const { file } = page;
  return (
    <>
      <FileHead file={file} />
      {file.consent !== null && <ConsentCard page={page} consent={file.consent} />}
      {file.groups.map((group) => (
        <GroupCard key={group.code ?? ''} page={page} group={group} />
      ))}
      {file.visits !== null && file.endedOn === null && <VisitsCard page={page} visits={file.visits} />}
      <AskWorker page={page} />
      <LooksCard looks={file.looks} />
      <TakeCard page={page} />
    </>
  );
}
