import type { DivideRules } from '@gridkeeper/domain/areas/divide/wire.ts';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import type { Standing } from '../deviation.ts';
import { editorTexts } from './texts.ts';

const shown: readonly Standing[] = ['under', 'within', 'over', 'apart'];
const signs: Readonly<Record<Standing, string>> = { under: '▼', within: '', over: '▲', apart: '' };

type Props = {
  readonly rules: Pick<DivideRules, 'target' | 'tolerance'>;
  /** Whether outlines of estates are on the map. */
  readonly estates: boolean;
};

/** What tint, hatching, sign and outline on the map mean. */
export function Legend({ rules: { target, tolerance }, estates }: Props) {
  const say = useTexts(editorTexts);
  const range = `${target}±${Math.round(tolerance * 100)}%`;
  return (
    <ul className="dlegend" aria-label={say('legend')}>
      {shown.map((standing) => (
        <li key={standing}>
          <span className={`dlegend__swatch dlegend__swatch--${standing}`} aria-hidden="true" />
          {signs[standing]} {say(`legend.${standing}`)} {standing === 'within' && range}
        </li>
      ))}
      {estates && (
        <li>
          <span className="dlegend__swatch dlegend__swatch--estate" aria-hidden="true" /> {say('legend.estate')}
        </li>
      )}
    </ul>
  );
}
