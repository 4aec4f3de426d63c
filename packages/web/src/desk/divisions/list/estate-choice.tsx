import type { NamedOutline } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { Pick } from '../../reference/pick.tsx';
import { divisionTexts } from '../texts.ts';

type Props = { readonly estates: readonly NamedOutline[]; readonly onChoose: (estate: NamedOutline) => void };

/** Takes one estate 小区 or other named outline after the other; nothing where the office knows of none. */
export function EstateChoice({ estates, onChoose }: Props) {
  const say = useTexts(divisionTexts);
  if (estates.length === 0) return null;
  return (
    <div className="estate-choice">
      <Pick
        label={say('dedicated.estate')}
        choices={estates.map(({ name }, index) => ({ value: String(index), label: name, depth: 0 }))}
        value={null}
        clearable={false}
        onChange={(index) => {
          const chosen = estates[Number(index)];
          if (index !== null && chosen !== undefined) onChoose(chosen);
        }}
      />
      <p className="field__hint">{say('dedicated.estateHint')}</p>
    </div>
  );
}
