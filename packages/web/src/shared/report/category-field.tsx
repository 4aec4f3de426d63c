import type { CategorySuggestion } from '@gridkeeper/domain/cases/wire.ts';
import type { CategoryNode } from '@gridkeeper/domain/people/wire.ts';
import { useId } from 'react';
import { getJson, postJson } from '../api/request.ts';
import { useLate } from '../place/use-late.ts';
import { reportTexts } from '../texts/report-texts.ts';
import { useLabel, useTexts } from '../texts/use-texts.ts';
import { ConfidenceBar } from '../ui/confidence-bar.tsx';
import { useLoaded } from '../ui/use-loaded.ts';

type Props = {
  readonly text: string;
  readonly value: string | null;
  readonly onChange: (code: string | null) => void;
  /** Residents choose among the kinds the portal offers; staff among all. */
  readonly forStaff?: boolean;
};

const shortestText = 4;
const shown = 3;

/** Suggests kinds from the words, each with how sure the guess is; nothing is chosen unless a person chooses it. */
export function CategoryField({ text, value, onChange, forStaff = false }: Props) {
  const say = useTexts(reportTexts);
  const label = useLabel();
  const name = useId();
  const late = useLate(text.trim().slice(0, 2_000), 500);
  const suggested = useLoaded(late.length < shortestText ? null : late, (signal) =>
    postJson<{ readonly suggestions: readonly CategorySuggestion[] }>('/public/suggest-category', { text: late }, { signal }),
  );
  const suggestions = suggested.loaded.state === 'ready' ? suggested.loaded.data.suggestions.slice(0, shown) : [];
  const isSuggested = suggestions.some((each) => each.code === value);
  return (
    <fieldset className="field">
      <legend>{say('category')}</legend>
      <p className="field__hint" aria-live="polite">
        {say(suggestions.length === 0 ? 'category.wait' : 'category.hint')}
      </p>
      <div className="choices">
        {suggestions.map((each) => (
          <label key={each.code} className="choice">
            <input type="radio" name={name} checked={value === each.code} onChange={() => onChange(each.code)} />
            <span className="grow">{label(each.label)}</span>
            <ConfidenceBar confidence={each.confidence} />
            <span className="soft small">
              {say('category.likely', { percent: Math.round(each.confidence * 100) })}
              {each.likely && ` · ${say('category.probably')}`}
            </span>
          </label>
        ))}
        {suggestions.length > 0 && (
          <label className="choice">
            <input type="radio" name={name} checked={value === null} onChange={() => onChange(null)} />
            {say('category.unknown')}
          </label>
        )}
      </div>
      <OtherCategories value={isSuggested ? null : value} onChange={onChange} forStaff={forStaff} />
    </fieldset>
  );
}

function OtherCategories({ value, onChange, forStaff }: Omit<Required<Props>, 'text'>) {
  const say = useTexts(reportTexts);
  const label = useLabel();
  const { loaded } = useLoaded('categories', (signal) =>
    getJson<{ readonly items: readonly CategoryNode[] }>('/public/categories', { signal }),
  );
  if (loaded.state !== 'ready') return null; // optional: the report goes on without it
  const heads = loaded.data.items
    .map((head) => ({ ...head, children: head.children.filter((child) => forStaff || child.portal) }))
    .filter((head) => head.children.length > 0);
  return (
    <select
      className="input"
      aria-label={say('category.other')}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value || null)}
    >
      <option value="">{say('category.other')}</option>
      {heads.map((head) => (
        <optgroup key={head.code} label={label(head.label)}>
          {head.children.map((child) => (
            <option key={child.code} value={child.code}>
              {label(child.label)}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}
