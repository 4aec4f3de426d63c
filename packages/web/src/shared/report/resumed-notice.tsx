import { reportTexts } from '../texts/report-texts.ts';
import { useTexts } from '../texts/use-texts.ts';

/** Says that an unfinished report was found on this device, and offers to drop it. */
export function ResumedNotice({ onRestart }: { readonly onRestart: () => void }) {
  const say = useTexts(reportTexts);
  return (
    <div className="notice">
      <div className="notice__body">
        <p>{say('kept')}</p>
        <div>
          <button type="button" className="button" onClick={onRestart}>
            {say('kept.drop')}
          </button>
        </div>
      </div>
    </div>
  );
}
