import type { CompiledPack, Workflow } from '@gridkeeper/domain/policy/pack.ts';
import { phaseWords } from '@gridkeeper/domain/policy/sentences-words.ts';
import { useLabel } from '../../../shared/texts/use-texts.ts';
import type { Arrow, Drawing, Point } from './drawing.ts';
import { measures } from './measures.ts';
import { roundedPath } from './rounded-path.ts';
import { StateBox } from './state-box.tsx';

type Props = { readonly pack: CompiledPack; readonly workflow: Workflow; readonly drawing: Drawing; readonly lit: string | null };

/** Only to look at: the buttons that lie over it, and the list, say the same in words. */
export function Graph({ pack, workflow, drawing, lit }: Props) {
  const label = useLabel();
  const { width, height, lanes, boxes, arrows } = drawing;
  const lastIsOnTop = [...arrows].sort((a, b) => Number(a.from === lit) - Number(b.from === lit));
  return (
    <svg className="flow__svg" viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      {lanes.map((lane) => (
        <g key={lane.phase} className="flow__lane">
          <rect x={lane.x} y={0} width={lane.width} height={height} rx={8} />
          <text x={lane.x + lane.width / 2} y={23} textAnchor="middle">
            {label(phaseWords[lane.phase])}
          </text>
        </g>
      ))}
      {lastIsOnTop.map((arrow) => (
        <ArrowLine key={`${arrow.from} ${arrow.kind}`} arrow={arrow} lit={arrow.from === lit} />
      ))}
      {boxes.map((box) => (
        <StateBox key={box.state.code} pack={pack} box={box} isStart={box.state.code === workflow.start} lit={box.state.code === lit} />
      ))}
    </svg>
  );
}

function ArrowLine({ arrow, lit }: { readonly arrow: Arrow; readonly lit: boolean }) {
  // From its end to its beginning, so that the dashes of lines that come together fall on one another.
  const points = [...shortened(arrow.points)].reverse();
  return (
    <g className={`flow__arrow flow__arrow--${arrow.direction}${lit ? ' flow__arrow--lit' : ''}`}>
      <path d={roundedPath(points, measures.corner)} />
      <polygon
        points={arrowHead(arrow.points)
          .map((point) => point.join())
          .join(' ')}
      />
    </g>
  );
}

const headLength = 7;

/** The line ends in its head, not below it. */
function shortened(points: readonly Point[]): readonly Point[] {
  const [end, before] = [points.at(-1), points.at(-2)];
  if (end === undefined || before === undefined) return points;
  return [...points.slice(0, -1), [end[0] + Math.sign(before[0] - end[0]) * headLength, end[1]]];
}

function arrowHead(points: readonly Point[]): readonly Point[] {
  const [end, before] = [points.at(-1), points.at(-2)];
  if (end === undefined || before === undefined) return [];
  const foot = end[0] + Math.sign(before[0] - end[0]) * (headLength + 1);
  return [end, [foot, end[1] - 4], [foot, end[1] + 4]];
}
