import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import { useLabel, useTexts } from '../../../shared/texts/use-texts.ts';
import { policyTexts } from '../texts.ts';
import type { Drawing } from './drawing.ts';
import { limitsIn, ownerWords } from './state-words.ts';

type Props = {
  readonly pack: CompiledPack;
  readonly drawing: Drawing;
  readonly chosen: string;
  readonly onChoose: (state: string) => void;
};

const percent = (part: number, whole: number) => `${(100 * part) / whole}%`;

/** One real button over each drawn box, so that keyboards and screen readers reach what the eye sees. */
export function StateButtons({ pack, drawing: { boxes, width, height }, chosen, onChoose }: Props) {
  const say = useTexts(policyTexts);
  const label = useLabel();
  return (
    <ul>
      {boxes.map((box) => {
        const owner = ownerWords(pack, box.state);
        const limit = limitsIn(pack, box.state);
        return (
          <li key={box.state.code}>
            <button
              type="button"
              className="flow__button"
              style={{
                left: percent(box.x, width),
                top: percent(box.y, height),
                width: percent(box.width, width),
                height: percent(box.height, height),
              }}
              aria-pressed={box.state.code === chosen}
              aria-label={say('stateOf', {
                state: label(box.state.label),
                owner: owner === undefined ? say('noOwner') : say('owner', { holder: label(owner) }),
                limit: limit === undefined ? say('noLimit') : say('limit', { limit: label(limit) }),
                count: box.state.actions.length,
              })}
              onClick={() => onChoose(box.state.code)}
              onFocus={() => onChoose(box.state.code)}
              onMouseEnter={() => onChoose(box.state.code)}
            />
          </li>
        );
      })}
    </ul>
  );
}
