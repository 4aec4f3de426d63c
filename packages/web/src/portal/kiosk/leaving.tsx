import { useTexts } from '../../shared/texts/use-texts.ts';
import { kioskTexts } from './kiosk-texts.ts';
import { useIdle } from './use-idle.ts';

/** The last seconds before the screen goes back to its start. Any touch keeps it, and the button says so. */
export function Leaving({ onOver }: { readonly onOver: () => void }) {
  const say = useTexts(kioskTexts);
  const left = useIdle(onOver);
  if (left === null) return null;
  return (
    <div className="kiosk__leaving" role="alert">
      <p>{say('leaving', { seconds: left })}</p>
      <button type="button" className="button button--main">
        {say('stay')}
      </button>
    </div>
  );
}
