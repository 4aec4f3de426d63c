import { useId } from 'react';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { portalReportTexts } from './report-texts.ts';

type Props = {
  readonly name: string;
  readonly phone: string;
  readonly invalid: boolean;
  /** It is needed to agree on a time, so it is not folded away. */
  readonly asked?: boolean;
  readonly onChange: (part: { name?: string; phone?: string }) => void;
};

/** Optional, and folded away until wanted. */
export function ContactField({ name, phone, invalid, asked = false, onChange }: Props) {
  const say = useTexts(portalReportTexts);
  const id = useId();
  return (
    <details className="fold" open={asked || name !== '' || phone !== '' || undefined}>
      <summary>{say(asked ? 'contact.service' : 'contact')}</summary>
      <div className="card stack">
        <p className="field__hint">{say('contact.hint')}</p>
        <div className="field">
          <label htmlFor={`${id}-name`}>{say('name')}</label>
          <input
            id={`${id}-name`}
            className="input"
            maxLength={50}
            autoComplete="name"
            value={name}
            onChange={(event) => onChange({ name: event.target.value })}
          />
        </div>
        <div className="field">
          <label htmlFor={`${id}-phone`}>{say('phone')}</label>
          <input
            id={`${id}-phone`}
            className="input"
            type="tel"
            maxLength={30}
            autoComplete="tel"
            value={phone}
            aria-invalid={invalid}
            onChange={(event) => onChange({ phone: event.target.value })}
          />
        </div>
      </div>
    </details>
  );
}
