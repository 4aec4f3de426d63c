import { type AreaCheck, type AreaFindingKind, areaFindingKinds } from '@gridkeeper/domain/areas/wire.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { findingsTexts } from './findings-texts.ts';

type Props = {
  readonly counts: AreaCheck['counts'];
  readonly kind: AreaFindingKind | null;
  readonly onChoose: (kind: AreaFindingKind | null) => void;
};

/** One button a kind that was found, with its count; the chosen one filters list and map. */
export function FindingKinds({ counts, kind, onChoose }: Props) {
  const say = useTexts(findingsTexts);
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <fieldset className="findings__kinds">
      <legend className="visually-hidden">{say('filter')}</legend>
      <button type="button" aria-pressed={kind === null} onClick={() => onChoose(null)}>
        {say('kindAll', { count: total })}
      </button>
      {areaFindingKinds.flatMap((each) => {
        const count = counts[each];
        if (count === undefined) return [];
        return [
          <button key={each} type="button" aria-pressed={kind === each} onClick={() => onChoose(each)}>
            {say('kindOne', { kind: say(`kind.${each}`), count })}
          </button>,
        ];
      })}
    </fieldset>
  );
}
