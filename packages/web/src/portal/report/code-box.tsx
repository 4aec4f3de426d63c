import { useId, useRef, useState } from 'react';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { Icon } from '../../shared/ui/icon.tsx';
import { portalReportTexts } from './report-texts.ts';

/** The follow code, large, to copy. Where the clipboard is closed (http, old WeChat) it is marked for a long press instead. */
export function CodeBox({ code }: { readonly code: string }) {
  const say = useTexts(portalReportTexts);
  const id = useId();
  const field = useRef<HTMLOutputElement>(null);
  const [answer, setAnswer] = useState<'sent.copied' | 'sent.notCopied'>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code);
      setAnswer('sent.copied');
    } catch {
      if (field.current !== null) window.getSelection()?.selectAllChildren(field.current);
      setAnswer('sent.notCopied');
    }
  };
  return (
    <div className="stack stack--tight">
      <p className="strong" id={id}>
        {say('sent.code')}
      </p>
      <output ref={field} className="code" aria-labelledby={id}>
        {code}
      </output>
      <p className="soft">{say('sent.code.hint')}</p>
      <button type="button" className="button button--wide" onClick={copy}>
        <Icon name="copy" />
        {say('sent.copy')}
      </button>
      <p className="strong" role="status">
        {answer !== undefined && say(answer)}
      </p>
    </div>
  );
}
