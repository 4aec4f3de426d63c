import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import { listLabels } from '@gridkeeper/domain/policy/sentences-lists.ts';
import {
  categoryNames,
  clauseWords,
  heldWords,
  isEveryZone,
  unitLabel,
  unitNames,
  zoneNames,
} from '@gridkeeper/domain/policy/sentences-names.ts';
import { useLabel, useTexts } from '../../../shared/texts/use-texts.ts';
import { policyTexts } from '../texts.ts';
import { dimensionsOf } from './matrix.ts';

/** The rows in their order; the first that holds decides. */
export function RowsTable({ pack }: { readonly pack: CompiledPack }) {
  const say = useTexts(policyTexts);
  const label = useLabel();
  const { levels, severities, times } = dimensionsOf(pack);
  const hasCircumstances = levels.length > 1 || severities.length > 1 || times.length > 1;
  return (
    <table className="rows">
      <caption className="visually-hidden">{say('rows')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('rowNumber')}</th>
          <th scope="col">{say('categoryHead')}</th>
          <th scope="col">{say('where')}</th>
          {hasCircumstances && <th scope="col">{say('held')}</th>}
          <th scope="col">{say('lead')}</th>
          <th scope="col">{say('assisting')}</th>
          <th scope="col">{say('clause')}</th>
        </tr>
      </thead>
      <tbody>
        {pack.routing.map((row) => {
          const held = heldWords(pack, row);
          return (
            <tr key={row.row}>
              <th scope="row">{row.row}</th>
              <td className="rows__what">{label(categoryNames(pack, row.categories))}</td>
              <td className="rows__where">{isEveryZone(pack, row.zones) ? say('everywhere') : label(zoneNames(pack, row.zones))}</td>
              {hasCircumstances && <td className="rows__held">{held.length === 0 ? say('always') : label(listLabels(held))}</td>}
              <td className="rows__lead">{label(unitLabel(pack, row.lead))}</td>
              <td className="rows__assisting">{label(unitNames(pack, row.assisting))}</td>
              <td className="rows__clause soft">{label(clauseWords(row.clause))}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
