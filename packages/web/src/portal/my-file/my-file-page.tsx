import { useEffect, useState } from 'react';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { CodeForm } from '../follow/code-form.tsx';
import { useHash } from '../follow/use-hash.ts';
import { Title } from '../frame/title.tsx';
import { Gone, type GoneWhy } from './gone.tsx';
import { MyFile } from './my-file.tsx';
import { myFileTexts } from './my-file-texts.ts';

/**
 * `/my-file#CODE`: the code stands in the fragment, which browsers send to no server, and is taken out of the address as soon as it is read, so that a shared
 * phone keeps it nowhere. It lives as long as this page.
 */
export function MyFilePage() {
  const say = useTexts(myFileTexts);
  const hash = useHash();
  const [code, setCode] = useState('');
  const [gone, setGone] = useState<GoneWhy>();
  useEffect(() => {
    if (hash === '') return;
    setCode(hash);
    setGone(undefined);
    history.replaceState(null, '', location.pathname);
  }, [hash]);
  const leave = (why?: GoneWhy) => {
    setCode('');
    setGone(why);
  };
  if (gone !== undefined) return <Gone why={gone} />;
  if (code !== '') return <MyFile key={code} code={code} onGone={leave} />;
  return (
    <div className="stack stack--wide narrow">
      <div>
        <Title>{say('title')}</Title>
        <p className="soft">{say('lead')}</p>
      </div>
      <CodeForm words={{ code: say('code'), missing: say('code.missing'), look: say('look'), lost: say('lost') }} onCode={setCode} />
    </div>
  );
}
