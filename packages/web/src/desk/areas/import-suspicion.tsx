import type { CoordinateSuspicion } from '@gridkeeper/domain/areas/wire.ts';
import type { CoordinateSystem } from '@gridkeeper/domain/exchange/coordinates.ts';
import { Alert, Button } from 'antd';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { areasTexts } from './texts.ts';

type Props = {
  readonly suspected: CoordinateSuspicion;
  readonly said: 'compare' | CoordinateSystem;
  readonly onSay: (system: CoordinateSystem) => void;
};

/** What speaks for another system, in metres, and the two ways on; nothing is converted until one is chosen. */
export function ImportSuspicion({ suspected: { system, by, ...evidence }, said, onSay }: Props) {
  const say = useTexts(areasTexts);
  const name = say(`coordinates.${system}`);
  const read = said === 'compare' ? 'wgs84' : said;
  return (
    <Alert
      className="areas__result"
      role="alert"
      showIcon
      type="warning"
      title={say('suspected', { system: name })}
      description={
        <>
          <p>{say('suspected.why', { by: say(`by.${by}`), system: name, ...evidence })}</p>
          {said === 'compare' && <p>{say('suspected.next')}</p>}
          <div className="areas__ways">
            <Button onClick={() => onSay(system)}>{say('useSystem', { system: name })}</Button>
            {said === 'compare' && <Button onClick={() => onSay(read)}>{say('keepSystem', { system: say(`coordinates.${read}`) })}</Button>}
          </div>
        </>
      }
    />
  );
}
