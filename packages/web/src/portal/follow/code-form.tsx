import { useId, useState } from 'react';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { followTexts } from './follow-texts.ts';

export function CodeForm() {
  const say = useTexts(followTexts);
  const id = useId();
  const [code, setCode] = useState('');
  const [missing, setMissing] = useState(false);
  return (
    <form
      className="card stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(code.trim() === '');
        if (code.trim() !== '') location.hash = encodeURIComponent(code.trim());
      }}
    >
      <div className="field">
        <label htmlFor={id}>{say('code')}</label>
        <input
          id={id}
          className="input input--code"
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
          maxLength={60}
          value={code}
          aria-invalid={missing}
          onChange={(event) => setCode(event.target.value)}
        />
        <div aria-live="assertive">{missing && <p className="field__error">{say('code.missing')}</p>}</div>
      </div>
      <button type="submit" className="button button--main button--wide">
        {say('look')}
      </button>
      <p className="soft small">{say('code.lost')}</p>
    </form>
  );
}
