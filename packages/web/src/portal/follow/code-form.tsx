import { useId, useState } from 'react';

type Props = {
  readonly words: { readonly code: string; readonly missing: string; readonly look: string; readonly lost: string };
  readonly onCode: (code: string) => void;
};

/** Where a code is typed that somebody was given: of a report, or of his own page. */
export function CodeForm({ words, onCode }: Props) {
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
        if (code.trim() !== '') onCode(code.trim());
      }}
    >
      <div className="field">
        <label htmlFor={id}>{words.code}</label>
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
        <div aria-live="assertive">{missing && <p className="field__error">{words.missing}</p>}</div>
      </div>
      <button type="submit" className="button button--main button--wide">
        {words.look}
      </button>
      <p className="soft small">{words.lost}</p>
    </form>
  );
}
