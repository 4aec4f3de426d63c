import { useId, useRef, useState } from 'react';
import { reportTexts } from '../texts/report-texts.ts';
import { useTexts } from '../texts/use-texts.ts';
import { Icon } from '../ui/icon.tsx';

type Props = {
  readonly code: string;
  /** What it is good for; null: the page says it. By default that of a report. */
  readonly hint?: string | null;
};

/** The follow code, large, to copy. Where the clipboard is closed (http, old WeChat) it is marked for a long press instead. */
export function CodeBox({ code, hint }: Props) {
  const say = useTexts(reportTexts);
  const id = useId();
  const field = useRef<HTMLOutputElement>(null);
  const [answer, setAnswer] = useState<'code.copied' | 'code.notCopied'>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code);
      setAnswer('code.copied');
    } catch {
      if (field.current !== null) window.getSelection()?.selectAllChildren(field.current);
      setAnswer('code.notCopied');
    }
  };
  return (
    <div className="stack stack--tight">
      <p className="strong" id={id}>
        {say('code')}
      </p>
      <output ref={field} className="code" aria-labelledby={id}>
        {code}
      </output>
      {hint !== null && <p className="soft">{hint ?? say('code.hint')}</p>}
      <button type="button" className="button button--wide" onClick={copy}>
        <Icon name="copy" />
        {say('code.copy')}
      </button>
      <p className="strong" role="status">
        {answer !== undefined && say(answer)}
      </p>
    </div>
  );
}
