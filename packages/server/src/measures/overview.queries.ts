import { rate } from '@gridkeeper/domain/measures/rate.ts';
import type { GridLoad, Overview, UnitLoad } from '@gridkeeper/domain/measures/wire.ts';
import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import { requireCapability, type StaffActor } from '../people/actor.ts';
import type { Tx } from '../platform/database/tx.ts';
import { currentPack } from '../policy/packs.ts';
import { db } from './measures.tables.ts';
import { type Closed, closedIn, contestsIn, medianDays, type Opened, openedIn } from './movements.queries.ts';
import { type OpenLoad, openLoads } from './open-load.queries.ts';
import { lastDays } from './period.ts';
import { tally, total } from './tally.ts';

const mostGrids = 100;

/**
 * The leader's view 总览: what is open, overdue and where, and how the last 30 and 90 days went, all within the reader's scope.
 * @throws AppError not-allowed
 */
export async function overview(tx: Tx, actor: StaffActor): Promise<Overview> {
  requireCapability(actor, 'case.view', 'case.supervise');
  const { pack } = await currentPack(tx);
  const days90 = await lastDays(tx, 90);
  const days30 = await lastDays(tx, 30);
  const today = days90.days.at(-1) ?? '';
  const first30 = days30.days[0] ?? '';
  const open = await openLoads(tx, actor);
  const opened = await openedIn(tx, actor, days90);
  const closed = await closedIn(tx, actor, days90);
  const opened30 = opened.filter((row) => row.date >= first30);
  const closed30 = closed.filter((row) => row.date >= first30);
  const openedOn = tally(
    opened,
    (row) => row.date,
    ({ opened }) => ({ opened }),
  );
  const closedOn = tally(
    closed,
    (row) => row.date,
    ({ closed }) => ({ closed }),
  );
  const closedCount = total(closed30, (row) => row.closed);
  const inTime = total(closed30, (row) => row.in_time);
  return {
    at: new Date(tx.now).toISOString(),
    restricted: pack.categories.some((category) => category.restricted),
    open: total(open, (row) => row.open),
    overdue: total(open, (row) => row.overdue),
    dueSoon: total(open, (row) => row.due_soon),
    openedToday: openedOn.get(today)?.opened ?? 0,
    closedToday: closedOn.get(today)?.closed ?? 0,
    last30: {
      opened: total(opened30, (row) => row.opened),
      closed: closedCount,
      closedInTime: inTime,
      inTimeRate: rate(inTime, closedCount),
      contested: await contestsIn(tx, actor, days30),
      medianDays: await medianDays(tx, actor, days30),
      satisfied: total(closed30, (row) => row.satisfied),
      rated: total(closed30, (row) => row.rated),
    },
    byUnit: await byUnit(tx, open, closed30),
    byGrid: await byGrid(tx, open, opened30),
    byHead: byHead(pack, open, opened30),
    daily: days90.days.map((date) => ({ date, opened: openedOn.get(date)?.opened ?? 0, closed: closedOn.get(date)?.closed ?? 0 })),
  };
}

const worstFirst = (a: { overdue: number; open: number }, b: { overdue: number; open: number }) => b.overdue - a.overdue || b.open - a.open;

async function byUnit(tx: Tx, open: readonly OpenLoad[], closed30: readonly Closed[]): Promise<readonly UnitLoad[]> {
  const loads = tally(
    open,
    (row) => row.lead_unit,
    ({ open, overdue, due_soon }) => ({ open, overdue, due_soon }),
  );
  const done = tally(
    closed30,
    (row) => row.lead_unit,
    ({ closed, in_time }) => ({ closed, in_time }),
  );
  const units = await db(tx).selectFrom('v_people_units').select(['code', 'label']).where('district_id', '=', tx.districtId).execute();
  const labels = new Map(units.map((unit) => [unit.code, unit.label]));
  return [...loads]
    .map(([code, { open, overdue, due_soon }]) => ({
      code,
      label: labels.get(code) ?? { zh: code, en: code },
      open,
      overdue,
      dueSoon: due_soon,
      closed30: done.get(code)?.closed ?? 0,
      inTime30: done.get(code)?.in_time ?? 0,
    }))
    .sort(worstFirst);
}

async function byGrid(tx: Tx, open: readonly OpenLoad[], opened30: readonly Opened[]): Promise<readonly GridLoad[]> {
  const loads = tally(
    open,
    (row) => row.grid_id,
    ({ open, overdue }) => ({ open, overdue }),
  );
  const begun = tally(
    opened30,
    (row) => row.grid_id,
    ({ opened }) => ({ opened }),
  );
  const worst = [...new Set([...loads.keys(), ...begun.keys()])]
    .map((gridId) => ({ gridId, open: 0, overdue: 0, ...loads.get(gridId), opened30: begun.get(gridId)?.opened ?? 0 }))
    .sort((a, b) => worstFirst(a, b) || b.opened30 - a.opened30)
    .slice(0, mostGrids);
  if (worst.length === 0) return [];
  const grids = await db(tx)
    .selectFrom('v_areas_grids')
    .select(['grid_id', 'name', 'community_name'])
    .where('district_id', '=', tx.districtId)
    .where(
      'grid_id',
      'in',
      worst.map((row) => row.gridId),
    )
    .execute();
  const names = new Map(grids.map((grid) => [grid.grid_id, grid]));
  return worst.map((row) => ({
    ...row,
    name: names.get(row.gridId)?.name ?? '',
    communityName: names.get(row.gridId)?.community_name ?? '',
  }));
}

const unsorted = { code: '', label: { zh: '未分类', en: 'Not sorted yet' } };

/** By head of category 大类; a case that waits for its category stands under a head of its own, so that the sums agree. */
function byHead(pack: CompiledPack, open: readonly OpenLoad[], opened30: readonly Opened[]): Overview['byHead'] {
  const headOf = new Map(pack.categories.map((one) => [one.code, one.parent ?? one.code]));
  const key = (row: { readonly category: string | null }) =>
    row.category === null ? unsorted.code : (headOf.get(row.category) ?? row.category);
  const loads = tally(open, key, ({ open }) => ({ open }));
  const begun = tally(opened30, key, ({ opened }) => ({ opened }));
  const labels = new Map([unsorted, ...pack.categories].map((one) => [one.code, one.label]));
  return [...new Set([...loads.keys(), ...begun.keys()])]
    .map((code) => ({
      code,
      label: labels.get(code) ?? { zh: code, en: code },
      open: loads.get(code)?.open ?? 0,
      opened30: begun.get(code)?.opened ?? 0,
    }))
    .sort((a, b) => b.opened30 - a.opened30 || b.open - a.open);
}
