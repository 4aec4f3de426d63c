import type { CategorySuggestion } from '@gridkeeper/domain/cases/wire.ts';
import { useLabel, useTexts } from '../../../shared/texts/use-texts.ts';
import { ConfidenceBar } from '../../../shared/ui/confidence-bar.tsx';
import { caseTexts } from '../texts.ts';
import './suggestions.css';

type Props = {
  readonly value: string | null;
  readonly suggestions: readonly CategorySuggestion[];
  readonly onChoose: (category: string) => void;
};

/** Categories suggested from the text, always with their confidence and never chosen by themselves. */
export function Suggestions({ value, suggestions, onChoose }: Props) {
  const say = useTexts(caseTexts);
  const label = useLabel();
  if (suggestions.length === 0) return null;
  return (
    <div className="suggestions">
      <span className="soft">{say('suggested')}</span>
      {suggestions.map((each) => (
        <button key={each.code} type="button" className="chip" aria-pressed={value === each.code} onClick={() => onChoose(each.code)}>
          {label(each.label)} <ConfidenceBar confidence={each.confidence} />{' '}
          <span className="soft">
            {say('confidence', { percent: Math.round(each.confidence * 100) })}
            {each.likely && ` · ${say('likely')}`}
          </span>
        </button>
      ))}
    </div>
  );
}
