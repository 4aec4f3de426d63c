import { useTexts } from '../../shared/texts/use-texts.ts';
import { topicsTexts } from './texts.ts';

const [width, height, gap] = [120, 28, 1];

/** Messages a day as small columns; in words for those who cannot see them. */
export function Sparkline({ daily }: { readonly daily: readonly number[] }) {
  const say = useTexts(topicsTexts);
  const most = Math.max(1, ...daily);
  const step = width / daily.length;
  const columns = daily.map((count, day) => columnAt(day * step, step - gap, (count / most) * (height - 2))).join('');
  const sum = daily.reduce((total, count) => total + count, 0);
  return (
    <svg
      className="sparkline"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={say('trend', { sum, most: Math.max(0, ...daily) })}
      preserveAspectRatio="none"
    >
      <line x1={0} x2={width} y1={height - 0.5} y2={height - 0.5} />
      <path d={columns} />
    </svg>
  );
}

const columnAt = (x: number, wide: number, tall: number) => `M${x} ${height - 1}v${-tall}h${wide}v${tall}z`;
