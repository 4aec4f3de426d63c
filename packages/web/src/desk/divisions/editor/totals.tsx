import { CheckCircleOutlined, WarningOutlined } from '@ant-design/icons';
import type { DivisionFigures } from '@gridkeeper/domain/areas/divide/wire.ts';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { shareText } from '../share-text.ts';
import { divisionTexts } from '../texts.ts';
import { sideTexts } from './side-texts.ts';

/** The proposal in five figures, and how many estates it parts, if any. */
export function Totals({ figures }: { readonly figures: DivisionFigures }) {
  const say = useTexts(sideTexts);
  const sayAll = useTexts(divisionTexts);
  const { grids, withinTolerance, least, most, compactness, barriersCrossed, estatesCut, tiles } = figures;
  const rows = [
    [say('total.within'), shareText(withinTolerance)],
    [say('total.range'), `${Math.round(least)}-${Math.round(most)}`],
    [say('total.compact'), compactness.toFixed(2)],
    [say('total.crossed'), say('total.crossedUnit', { count: barriersCrossed })],
  ] as const;
  return (
    <div className="totals">
      <p className="totals__head">
        <strong>{sayAll('row.grids', { count: grids })}</strong>
        <span className={tiles ? 'totals__sound' : 'overdue'}>
          {tiles ? <CheckCircleOutlined aria-hidden /> : <WarningOutlined aria-hidden />} {say(tiles ? 'total.tiles' : 'total.gaps')}
        </span>
      </p>
      {grids > 0 && (
        <dl>
          {rows.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {estatesCut > 0 && (
        <p className="dgrid__warning">
          <WarningOutlined aria-hidden /> {say('total.estatesCut', { count: estatesCut })}
        </p>
      )}
    </div>
  );
}
