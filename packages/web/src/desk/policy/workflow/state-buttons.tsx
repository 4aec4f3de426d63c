import type { CompiledPack, Workflow } from '@gridkeeper/domain/policy/pack.ts';
import { Popover } from 'antd';
import { useLabel, useTexts } from '../../../shared/texts/use-texts.ts';
import { policyTexts } from '../texts.ts';
import type { Box, Drawing } from './drawing.ts';
import { StateCard } from './state-card.tsx';

type Props = {
  readonly pack: CompiledPack;
  readonly workflow: Workflow;
  readonly drawing: Drawing;
  /** Whether the actions are told in a box beside the state. */
  readonly beside: boolean;
  readonly onLight: (state: string | null) => void;
};

const percent = (part: number, whole: number) => `${(100 * part) / whole}%`;

const placeOf = (box: Box, { width, height }: Drawing) => ({
  left: percent(box.x, width),
  top: percent(box.y, height),
  width: percent(box.width, width),
  height: percent(box.height, height),
});

/** One real button over each drawn box, so that keyboards and screen readers reach what the eye sees. */
export function StateButtons({ pack, workflow, drawing, beside, onLight }: Props) {
  const say = useTexts(policyTexts);
  const label = useLabel();
  return (
    <ul>
      {drawing.boxes.map((box) => (
        <li key={box.state.code}>
          <Popover
            classNames={{ root: 'flow__told' }}
            trigger={beside ? ['hover', 'focus'] : []}
            mouseEnterDelay={0.5}
            placement={box.x > drawing.width / 2 ? 'leftTop' : 'rightTop'}
            content={<StateCard pack={pack} workflow={workflow} state={box.state} />}
          >
            <button
              type="button"
              className="flow__button"
              style={placeOf(box, drawing)}
              aria-label={say('stateOf', { state: label(box.state.label), count: box.state.actions.length })}
              onFocus={() => onLight(box.state.code)}
              onBlur={() => onLight(null)}
              onMouseEnter={() => onLight(box.state.code)}
              onMouseLeave={() => onLight(null)}
            />
          </Popover>
        </li>
      ))}
    </ul>
  );
}
