import type { Label } from '@gridkeeper/domain/base/label.ts';
import type { RoutingSuggestion } from '@gridkeeper/domain/cases/wire.ts';
import { limitOf } from '@gridkeeper/domain/policy/condition.ts';
import { isOfficeTime } from '@gridkeeper/domain/policy/office-time.ts';
import { route } from '@gridkeeper/domain/policy/routing.ts';
import { routingSentence } from '@gridkeeper/domain/policy/sentences.ts';
import { addDuration } from '@gridkeeper/domain/policy/working-time.ts';
import { AppError } from '../platform/app-error.ts';
import { oncePerTx, type Tx } from '../platform/database/tx.ts';
import type { CaseWork, HeldCase } from './case-work.ts';
import { db } from './cases.tables.ts';

type Unit = { readonly code: string; readonly label: Label };

/**
 * Who should handle a case and why 归口 (G5 routing table): the row by category and place, with the management area's own unit where the row says
 * "territory".
 * @param chosen how grave it is about to be called, where that is said with the dispatch
 * @throws AppError case-category-unknown
 */
export async function suggestRouting(work: CaseWork, held: HeldCase, categoryCode: string, chosen?: string): Promise<RoutingSuggestion> {
  const { pack } = held;
  const category = pack.categories.find((one) => one.code === categoryCode && one.parent !== null);
  if (!category) throw new AppError('case-category-unknown');
  const zone = pack.zones.find((one) => one.code === held.state.place.zone) ?? pack.zones.at(-1);
  if (!zone) throw new Error('A pack without zones was published.');
  const { level } = held.state;
  const severity = chosen ?? held.state.severity;
  const time = isOfficeTime(work.tx.now, work.calendar, pack.hours) ? 'working' : 'off';
  const found = route(pack, { category: category.code, zone: zone.code, level, severity, time });
  const clock = pack.clocks.find((one) => one.restartsOn.includes('dispatch'));
  const limit = clock && limitOf(clock, { category: category.code, level, severity }).limit;
  const due = limit ? addDuration(work.tx.now, limit, work.calendar, pack.hours) : null;
  return {
    lead: await concreteUnit(work.tx, found.lead, held.state.place.areaIds),
    assisting: await Promise.all(found.assisting.map((code) => concreteUnit(work.tx, code, held.state.place.areaIds))),
    row: found.row,
    sentence: routingSentence(pack, found),
    clause: found.clause,
    zone: zone.label,
    category: category.label,
    due: due ? { at: new Date(due.dueAt).toISOString(), provisional: due.provisional } : null,
  };
}

/** The unit a row means here: one of the pack's, or of several territory units the one whose area holds the place (none: the centre). */
export async function concreteUnit(tx: Tx, definition: string, areaIds: readonly string[]): Promise<Unit> {
  const units = await oncePerTx(tx, `units:${definition}`, () =>
    db(tx)
      .selectFrom('v_people_units')
      .select(['code', 'label', 'area_id', 'kind'])
      .where('district_id', '=', tx.districtId)
      .where((eb) => eb.or([eb('definition', '=', definition), eb('kind', '=', 'centre')]))
      .execute(),
  );
  const mine = units.filter((unit) => unit.kind !== 'centre' || unit.code === definition);
  const unit =
    mine.find((one) => one.area_id !== null && areaIds.includes(one.area_id)) ??
    mine.find((one) => one.area_id === null) ??
    units.find((one) => one.kind === 'centre');
  if (!unit) throw new Error(`No unit of this office stands for "${definition}".`);
  return { code: unit.code, label: unit.label };
}
