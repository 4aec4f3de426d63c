import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { careFor } from '../../registers/care.ts';
import type { RowDraft } from '../../registers/row-draft.ts';
import type { BuildingRecord } from '../../registers/save-buildings.ts';
import { saveEntries } from '../../registers/save-entries.ts';
import type { Chance } from '../history/chance.ts';
import { inventPeople } from '../invented-people.ts';
import { demoFacilities, demoRiskPoints } from './demo-facilities.ts';
import { demoCare, demoHouseholds } from './demo-households.ts';
import { demoPremises } from './demo-premises.ts';

/**
 * Fills the demo town's registers 台账 with invented entries of the kinds that its pack declares.
 * @param after the day so many days from today, in the office's zone
 * @throws Error when an entry does not fit what the pack declares: the demo would show less than it should
 */
export async function fillRegisters(
  tx: Tx,
  pack: CompiledPack,
  buildings: readonly BuildingRecord[],
  chance: Chance,
  after: (days: number) => string,
): Promise<void> {
  const invent = inventPeople(chance);
  const lived = buildings.filter(({ households }) => households > 0);
  const days = { after };
  const rows: Readonly<Record<string, readonly RowDraft[]>> = {
    premises: demoPremises(lived, chance, days, 120),
    facility: demoFacilities(lived, chance, 260),
    'risk-point': demoRiskPoints(lived, chance, 18),
    household: demoHouseholds(lived, chance, invent, days, 90),
    'care-recipient': demoCare(lived, chance, invent, days, 16),
  };
  await careFor(tx, 'system');
  for (const kind of pack.registers) {
    const outcomes = await saveEntries(tx, kind, rows[kind.code] ?? [], null);
    const bad = outcomes.find(({ outcome }) => outcome === 'faults');
    if (bad) throw new Error(`The demo's ${kind.code} ${bad.row} does not fit: ${JSON.stringify(bad.faults)}`);
  }
}
