import { useEffect, useState } from 'react';
import { commonTexts } from '../texts/common.ts';
import { useTexts } from '../texts/use-texts.ts';

const patienceMs = 300;

/** Shown while something loads; not in the first moments, so that quick answers do not flicker. */
export function Waiting({ text }: { readonly text?: string }) {
  const say = useTexts(commonTexts);
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="waiting" role="status">
      {shown && (
        <>
          <span className="waiting__wheel" aria-hidden="true" />
          {text ?? say('loading')}
        </>
      )}
    </div>
  );
}
