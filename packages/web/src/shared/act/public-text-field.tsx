import { useId } from 'react';
import { commonTexts } from '../texts/common.ts';
import { useTexts } from '../texts/use-texts.ts';
import { longestPublicText } from './act-draft.ts';
import './public-text.css';

type Props = {
  readonly value: string;
  readonly invalid: boolean;
  /** What stands above the words on the public board: the kind of matter. */
  readonly title: string;
  readonly onChange: (text: string) => void;
};

/** Words that everybody will read 公示内容, with how they will look: the same on desk and phone. Too long a text is told, never cut. */
export function PublicTextField({ value, invalid, title, onChange }: Props) {
  const say = useTexts(commonTexts);
  const id = useId();
  const words = value.trim();
  return (
    <div className="field">
      <label htmlFor={id}>{say('act.public')}</label>
      <p className="field__hint" id={`${id}-hint`}>
        {say('act.public.hint')}
      </p>
      <textarea
        id={id}
        className="input"
        rows={5}
        value={value}
        aria-invalid={invalid}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      />
      {value.length > longestPublicText * 0.9 && (
        <p className="field__hint">{say('act.public.count', { count: value.length, limit: longestPublicText })}</p>
      )}
      {words !== '' && (
        <figure className="public-preview">
          <figcaption>{say('act.public.preview')}</figcaption>
          <strong>{title}</strong>
          <p className="pre">{words}</p>
        </figure>
      )}
    </div>
  );
}
