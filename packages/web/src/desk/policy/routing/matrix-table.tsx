import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import { unitLabel } from '@gridkeeper/domain/policy/sentences-names.ts';
import { useMemo } from 'react';
import { useLabel, useTexts } from '../../../shared/texts/use-texts.ts';
import { policyTexts } from '../texts.ts';
import { type Circumstances, type MatrixRow, matrixOf } from './matrix.ts';

type Props = {
  readonly pack: CompiledPack;
  readonly circumstances: Circumstances;
  readonly onOpen: (category: string, zone: string) => void;
};

/** Every category against every kind of place. A cell opens the row that decides it. */
export function MatrixTable({ pack, circumstances, onOpen }: Props) {
  const say = useTexts(policyTexts);
  const label = useLabel();
  const parts = useMemo(() => matrixOf(pack, circumstances), [pack, circumstances]);
  return (
    <section className="matrix" aria-label={say('table')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('categoryHead')}</th>
            {pack.zones.map((zone) => (
              <th key={zone.code} scope="col">
                {label(zone.label)}
              </th>
            ))}
          </tr>
        </thead>
        {parts.map(({ head, rows }) => (
          <tbody key={head.code}>
            <tr className="matrix__head">
              <th scope="rowgroup">{label(head.label)}</th>
              <td colSpan={pack.zones.length} />
            </tr>
            {rows.map((row) => (
              <MatrixLine key={row.category.code} pack={pack} row={row} onOpen={onOpen} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function MatrixLine({ pack, row: { category, routes }, onOpen }: Pick<Props, 'pack' | 'onOpen'> & { readonly row: MatrixRow }) {
  const say = useTexts(policyTexts);
  const label = useLabel();
  return (
    <tr>
      <th scope="row">{label(category.label)}</th>
      {pack.zones.map((zone, index) => {
        const route = routes[index];
        const unit = route === undefined ? say('nobody') : label(unitLabel(pack, route.lead));
        return (
          <td key={zone.code}>
            <button
              type="button"
              className={route === undefined ? 'matrix__cell matrix__cell--gap' : 'matrix__cell'}
              aria-label={say('cellOpen', { category: label(category.label), zone: label(zone.label), unit })}
              onClick={() => onOpen(category.code, zone.code)}
            >
              {unit}
            </button>
          </td>
        );
      })}
    </tr>
  );
}
