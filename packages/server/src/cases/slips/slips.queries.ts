import type { CaseEvent } from '@gridkeeper/domain/cases/events.ts';
import type { SlipSerial } from '@gridkeeper/domain/cases/slip-number.ts';
import type { SlipView } from '@gridkeeper/domain/cases/wire.ts';
import type { Matter } from '@gridkeeper/domain/policy/condition.ts';
import type { CompiledPack, Slip } from '@gridkeeper/domain/policy/pack.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { db } from '../cases.tables.ts';
import type { ReadCase } from '../read-case.ts';
import { matterAfter, slipsOn } from './steps-with-slips.ts';

/** A slip 单据 of one step; `pack`: the rules it was given by, which say what it is called and what stands on it. */
export type GivenSlip = {
  readonly slip: Slip;
  readonly pack: CompiledPack;
  readonly event: CaseEvent;
  readonly version: number;
  readonly serial: SlipSerial | null;
};

/** Every slip that the steps of a case called for, newest first. */
export async function givenSlips(tx: Tx, read: ReadCase): Promise<readonly GivenSlip[]> {
  const given = stepsOf(read).flatMap(({ event, pack, version, matter }) =>
    slipsOn(pack, event, matter).map((slip) => ({ slip, pack, event, version })),
  );
  if (given.length === 0) return [];
  const rows = await db(tx)
    .selectFrom('case_slips')
    .select(['slip', 'version', 'year', 'serial'])
    .where('district_id', '=', tx.districtId)
    .where('case_id', '=', read.row.case_id)
    .execute();
  const serials = new Map(rows.map((row) => [`${row.slip} ${row.version}`, { year: row.year, number: row.serial }]));
  return given.map((one) => ({ ...one, serial: serials.get(`${one.slip.code} ${one.version}`) ?? null })).toReversed();
}

export async function slipViews(tx: Tx, read: ReadCase): Promise<readonly SlipView[]> {
  const given = await givenSlips(tx, read);
  return given.map(({ slip, version, event, serial }) => ({
    code: slip.code,
    label: slip.label,
    clause: slip.clause,
    version,
    at: new Date(event.at).toISOString(),
    serial,
  }));
}

/** Each event with the rules of its time. */
function stepsOf({ events, packOf, pack: now }: ReadCase) {
  let pack = now;
  let matter: Matter = { category: null, level: null, severity: null };
  return events.map((event, i) => {
    if (event.type === 'reported' || event.type === 'migrated') pack = packOf(event.packHash);
    matter = matterAfter(matter, event);
    return { event, pack, matter, version: i + 1 };
  });
}
