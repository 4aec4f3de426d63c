import { useState } from 'react';
import { commonTexts } from '../texts/common.ts';
import { useTexts } from '../texts/use-texts.ts';
import { Icon } from '../ui/icon.tsx';
import type { PhotoItem } from './photo-item.ts';

const stateKeys = { sending: 'photo.sending', sent: 'photo.sent', failed: 'photo.failed' } as const;

export function PhotoTile({ item, n, onRemove }: { readonly item: PhotoItem; readonly n: number; readonly onRemove: () => void }) {
  const say = useTexts(commonTexts);
  const [shown, setShown] = useState(true); // not every browser can show what it lets people choose (HEIC)
  return (
    <div className={`photo photo--${item.state}`}>
      {shown ? <img src={item.preview} alt={say('photo.alt', { n })} onError={() => setShown(false)} /> : <Icon name="camera" />}
      <span className={item.state === 'sent' ? 'visually-hidden' : 'photo__state'} role="status">
        {say(stateKeys[item.state], { n })}
      </span>
      <button type="button" className="photo__remove" aria-label={say('photo.remove', { n })} onClick={onRemove}>
        <span>
          <Icon name="cross" />
        </span>
      </button>
    </div>
  );
}
