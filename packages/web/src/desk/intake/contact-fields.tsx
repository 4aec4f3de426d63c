import { Input } from 'antd';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { intakeTexts } from './texts.ts';

type Props = {
  readonly name: string;
  readonly phone: string;
  readonly onChange: (part: { readonly name: string } | { readonly phone: string }) => void;
};

export function ContactFields({ name, phone, onChange }: Props) {
  const say = useTexts(intakeTexts);
  return (
    <fieldset className="field">
      <legend>{say('contact')}</legend>
      <div className="intake__contact">
        <Input
          aria-label={say('contactName')}
          placeholder={say('contactName')}
          autoComplete="off"
          maxLength={50}
          value={name}
          onChange={(event) => onChange({ name: event.target.value })}
        />
        <Input
          aria-label={say('contactPhone')}
          placeholder={say('contactPhone')}
          type="tel"
          autoComplete="off"
          maxLength={30}
          value={phone}
          onChange={(event) => onChange({ phone: event.target.value })}
        />
      </div>
    </fieldset>
  );
}
