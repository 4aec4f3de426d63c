import type { Standing } from '../deviation.ts';
import type { WorkScale } from '../work-scale.ts';

type Props = { readonly work: number; readonly standing: Standing; readonly scale: WorkScale };

/** Work against the band target ± tolerance; the words beside it say the same. */
export function WorkBar({ work, standing, scale }: Props) {
  return (
    <span className="workbar" aria-hidden="true">
      <span className="workbar__band" style={{ insetInlineStart: `${scale.from}%`, width: `${scale.to - scale.from}%` }} />
      <span className={`workbar__fill workbar__fill--${standing}`} style={{ width: `${scale.at(work)}%` }} />
      <span className="workbar__target" style={{ insetInlineStart: `${scale.target}%` }} />
    </span>
  );
}
