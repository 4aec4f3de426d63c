import { useTexts } from '../../shared/texts/use-texts.ts';
import { digitKeys, letterKeys } from './keys.ts';
import { kioskTexts } from './kiosk-texts.ts';

type Props = { readonly onKey: (key: string) => void; readonly onDelete: () => void; readonly onClear: () => void };

export function BigKeys({ onKey, onDelete, onClear }: Props) {
  const say = useTexts(kioskTexts);
  return (
    <fieldset className="kiosk__keys" aria-label={say('keys')}>
      {[...digitKeys, ...letterKeys].map((key) => (
        <button type="button" key={key} onClick={() => onKey(key)}>
          {key}
        </button>
      ))}
      <button type="button" className="kiosk__wide" onClick={onDelete}>
        {say('keys.delete')}
      </button>
      <button type="button" className="kiosk__wide" onClick={onClear}>
        {say('keys.clear')}
      </button>
    </fieldset>
  );
}
