import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import { useState } from 'react';
import { placeTexts } from '../texts/place-texts.ts';
import { useTexts } from '../texts/use-texts.ts';
import { Icon } from '../ui/icon.tsx';
import { askPosition, type PositionFault } from './find-position.ts';

export function PositionButton({ onPoint, main = false }: { readonly onPoint: (point: LonLat) => void; readonly main?: boolean }) {
  const say = useTexts(placeTexts);
  const [asking, setAsking] = useState(false);
  const [fault, setFault] = useState<PositionFault>();
  const ask = async () => {
    if (asking) return;
    setAsking(true);
    setFault(undefined);
    const answer = await askPosition();
    setAsking(false);
    if ('point' in answer) onPoint(answer.point);
    else setFault(answer.fault);
  };
  return (
    <div className="stack stack--tight">
      <button type="button" className={`button button--wide ${main ? 'button--main' : ''}`} aria-disabled={asking} onClick={ask}>
        <Icon name="target" />
        {say(asking ? 'place.asking' : 'place.here')}
      </button>
      <div role="status">{fault !== undefined && <p className="field__error">{say(fault)}</p>}</div>
    </div>
  );
}
