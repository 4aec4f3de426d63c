import { Input, type InputRef } from 'antd';
import { useEffect, useId, useRef } from 'react';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { Field } from '../ui/field.tsx';
import type { CallDraft } from './call-draft.ts';
import { fieldId } from './field-id.ts';
import { KeyCap } from './key-cap.tsx';
import { hotlineTexts } from './texts.ts';

type Props = {
  readonly draft: CallDraft;
  readonly enter: (part: Partial<CallDraft>) => void;
  /** The number is whole: Enter, or the field is left. */
  readonly onNumber: () => void;
};

/** First the number: it is on the telephone's display when it rings. */
export function PhoneLine({ draft, enter, onNumber }: Props) {
  const say = useTexts(hotlineTexts);
  const name = useId();
  const phone = useRef<InputRef>(null);
  useEffect(() => {
    phone.current?.focus();
  }, []);
  return (
    <div className="call__caller">
      <Field label={say('phone')} htmlFor={fieldId('phone')}>
        <Input
          ref={phone}
          id={fieldId('phone')}
          size="large"
          type="tel"
          autoComplete="off"
          maxLength={30}
          placeholder={say('phoneHint')}
          suffix={<KeyCap>P</KeyCap>}
          value={draft.phone}
          onChange={(event) => enter({ phone: event.target.value })}
          onBlur={onNumber}
          onPressEnter={(event) => {
            if (event.nativeEvent.isComposing || event.ctrlKey) return;
            event.preventDefault();
            document.getElementById(fieldId('text'))?.focus(); // leaving the field asks
          }}
        />
      </Field>
      <Field label={say('name')} htmlFor={name}>
        <Input
          id={name}
          size="large"
          autoComplete="off"
          maxLength={50}
          value={draft.name}
          onChange={(event) => enter({ name: event.target.value })}
        />
      </Field>
    </div>
  );
}
