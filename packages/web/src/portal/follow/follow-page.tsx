import { useState } from 'react';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { Title } from '../frame/title.tsx';
import { CodeForm } from './code-form.tsx';
import { followTexts } from './follow-texts.ts';
import { FollowedCase } from './followed-case.tsx';
import { KeptList } from './kept-list.tsx';
import { useHash } from './use-hash.ts';

/** `/f#CODE`: the code stands in the fragment, which browsers send to no server and keep out of logs. */
export function FollowPage() {
  const say = useTexts(followTexts);
  const code = useHash();
  const [round, setRound] = useState(0);
  if (code !== '') return <FollowedCase key={code} code={code} />;
  return (
    <div className="stack stack--wide narrow">
      <div>
        <Title>{say('title')}</Title>
        <p className="soft">{say('lead')}</p>
      </div>
      <CodeForm
        words={{ code: say('code'), missing: say('code.missing'), look: say('look'), lost: say('code.lost') }}
        onCode={(typed) => {
          location.hash = encodeURIComponent(typed);
        }}
      />
      <KeptList key={round} onForgotten={() => setRound(round + 1)} />
    </div>
  );
}
