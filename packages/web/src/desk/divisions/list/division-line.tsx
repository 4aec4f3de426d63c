import type { DivisionRow } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import { Checkbox } from 'antd';
import { Link } from 'react-router';
import { useOffice } from '../../../shared/office/office-context.tsx';
import { useLocale } from '../../../shared/texts/locale.ts';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { formatMoment } from '../../../shared/time.ts';
import { DivisionStateMark } from '../division-state.tsx';
import { shareText } from '../share-text.ts';
import { divisionTexts } from '../texts.ts';

type Props = { readonly row: DivisionRow; readonly ticked: boolean; readonly full: boolean; readonly onTick: () => void };

export function DivisionLine({ row, ticked, full, onTick }: Props) {
  const say = useTexts(divisionTexts);
  const locale = useLocale();
  const { zone } = useOffice();
  const { id, name, figures, rules, revision, updatedAt, updatedBy } = row;
  const moment = formatMoment(updatedAt, locale, zone);
  return (
    <li className="division-line">
      <Checkbox aria-label={say('pick', { name })} checked={ticked} disabled={full || revision === 0} onChange={onTick} />
      <span className="division-line__name">
        <Link to={`/areas/divisions/${id}`}>{name}</Link>
        <DivisionStateMark division={row} />
      </span>
      <span className="division-line__figures">
        {revision > 0 && <span>{say('row.grids', { count: figures.grids })}</span>}
        {revision > 0 && <span>{say('row.within', { share: shareText(figures.withinTolerance) })}</span>}
        <span className="soft">{say('row.target', { target: rules.target, tolerance: Math.round(rules.tolerance * 100) })}</span>
      </span>
      <span className="soft small">
        {say('revision', { n: revision })} ·{' '}
        {updatedBy === null ? say('updated', { moment }) : say('updatedBy', { moment, who: updatedBy })}
      </span>
    </li>
  );
}
