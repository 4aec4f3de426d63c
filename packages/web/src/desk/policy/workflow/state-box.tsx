import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import { useLabel, useTexts } from '../../../shared/texts/use-texts.ts';
import { policyTexts } from '../texts.ts';
import { clipWords } from './clip-words.ts';
import type { Box } from './drawing.ts';
import { useStateFacts } from './use-state-facts.ts';

type Props = { readonly pack: CompiledPack; readonly box: Box; readonly isStart: boolean; readonly lit: boolean };

const inset = 12;
const sizes = { label: 15, line: 12.5 } as const;

/** Name, holder and limit of a state, below them the words at which its arrows begin. */
export function StateBox({ pack, box, isStart, lit }: Props) {
  const say = useTexts(policyTexts);
  const label = useLabel();
  const { state, x, y, width, height, ways } = box;
  const room = width - 2 * inset;
  const { owner, limit } = useStateFacts()(pack, state);
  const others = state.actions.length - ways.length;
  const rowsFrom = (ways[0]?.y ?? y + height - 18) - 12;
  return (
    <g className={`flow__box flow__box--${state.phase}${lit ? ' flow__box--lit' : ''}`}>
      <rect x={x} y={y} width={width} height={height} rx={6} />
      <text className="flow__name" x={x + inset} y={y + 25}>
        {clipWords(label(state.label), isStart ? room - 40 : room, sizes.label)}
      </text>
      {isStart && (
        <text className="flow__start" x={x + width - inset} y={y + 24} textAnchor="end">
          {say('start')}
        </text>
      )}
      {[owner, limit]
        .filter((line) => line !== undefined)
        .map((line, index) => (
          <text key={line} className="flow__soft" x={x + inset} y={y + 45 + index * 18}>
            {clipWords(line, room, sizes.line)}
          </text>
        ))}
      {ways.length > 0 && <line x1={x} x2={x + width} y1={rowsFrom} y2={rowsFrom} />}
      {ways.map(({ action, y: at }) => (
        <g key={action.kind}>
          <text x={x + inset} y={at + 4.5}>
            {clipWords(label(action.label), room, sizes.line)}
          </text>
          <circle cx={x + width} cy={at} r={3} />
        </g>
      ))}
      {others > 0 && (
        <text className="flow__soft" x={x + inset} y={y + height - 13}>
          {clipWords(say('others', { count: others }), room, sizes.line)}
        </text>
      )}
    </g>
  );
}
