import type { CategorySuggestion } from '@gridkeeper/domain/cases/wire.ts';
import { useLocale } from '../../shared/texts/locale.ts';
import { useLabel, useTexts } from '../../shared/texts/use-texts.ts';
import '../case/fields/suggestions.css';
import { categoryChoices } from '../reference/options.ts';
import { Pick } from '../reference/pick.tsx';
import { useCategories } from '../reference/reference.ts';
import { Field } from '../ui/field.tsx';
import { keysOf } from './call-keys.ts';
import { fieldId } from './field-id.ts';
import { KeyCap } from './key-cap.tsx';
import { hotlineTexts } from './texts.ts';

type Props = {
  readonly value: string | null;
  readonly suggestions: readonly CategorySuggestion[];
  /** From this confidence on a suggestion is marked as likely, 0..1. */
  readonly sure: number;
  readonly onChange: (category: string | null) => void;
};

/** The likeliest categories by number, any other by search; none is chosen by itself. */
export function CategoryLine({ value, suggestions, sure, onChange }: Props) {
  const say = useTexts(hotlineTexts);
  const label = useLabel();
  const locale = useLocale();
  const choices = categoryChoices(useCategories().items, locale, 'case');
  const keys = keysOf('category');
  return (
    <div className="call__choice">
      <Field label={say('category')} htmlFor={fieldId('category')}>
        <div className="call__category">
          <Pick id={fieldId('category')} label={say('category')} choices={choices} value={value} onChange={onChange} />
          <KeyCap>C</KeyCap>
        </div>
      </Field>
      <div className="suggestions" aria-live="polite">
        {suggestions.length === 0 && <span className="soft">{say('categoryNone')}</span>}
        {suggestions.map((each, i) => (
          <button key={each.code} type="button" className="chip" aria-pressed={value === each.code} onClick={() => onChange(each.code)}>
            <KeyCap>{keys[i] ?? ''}</KeyCap> {label(each.label)}{' '}
            <span className="soft">
              {say('confidence', { percent: Math.round(each.confidence * 100) })}
              {each.confidence >= sure && ` · ${say('likely')}`}
            </span>
          </button>
        ))}
      </div>
    </div>
  );
}
