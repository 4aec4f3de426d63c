import { useId } from 'react';
import { commonTexts } from '../texts/common.ts';
import { useTexts } from '../texts/use-texts.ts';

export const ratings = [1, 2, 3, 4, 5] as const;

/** Five steps with figure and words; radio buttons underneath, so arrow keys work. */
export function RatingField({ value, onChange }: { readonly value: number | null; readonly onChange: (rating: number) => void }) {
  const say = useTexts(commonTexts);
  const name = useId();
  return (
    <fieldset className="field">
      <legend>{say('act.rating')}</legend>
      <div className="stars">
        {ratings.map((rating) => (
          <label key={rating} className={value === rating ? 'star star--chosen' : 'star'}>
            <input type="radio" name={name} value={rating} checked={value === rating} onChange={() => onChange(rating)} />
            <strong>{rating}</strong>
            {say(`rating.${rating}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
