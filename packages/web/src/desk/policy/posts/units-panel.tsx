import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import { useLabel, useTexts } from '../../../shared/texts/use-texts.ts';
import { policyTexts } from '../texts.ts';

export function UnitsPanel({ pack }: { readonly pack: CompiledPack }) {
  const say = useTexts(policyTexts);
  const label = useLabel();
  const rowsOf = (unit: string) => pack.routing.filter((row) => row.lead === unit).length;
  return (
    <section className="panel">
      <h2>
        {say('units')} <span className="soft small">{say('unitsCount', { count: pack.units.length })}</span>
      </h2>
      <ul className="policy-list">
        {pack.units.map((unit) => (
          <li key={unit.code} className="policy-line">
            <span>
              <strong>{label(unit.label)}</strong> <span className="soft">{say(`kind.${unit.kind}`)}</span>
            </span>
            {rowsOf(unit.code) > 0 && <span className="soft">{say('leadsRows', { count: rowsOf(unit.code) })}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
