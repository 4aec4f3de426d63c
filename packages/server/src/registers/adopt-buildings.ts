import type { RegisterKind } from '@gridkeeper/domain/policy/registers.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database/tx.ts';
import type { EntryWrite } from './entries/entry-write.ts';
import { groundFinder } from './entries/place-drafts.ts';
import { findEntries } from './entries/stored-entries.queries.ts';
import { buildingCounts } from './entries/write-buildings.ts';
import { writeEntries } from './entries/write-entries.ts';
import { declaredKinds } from './kinds.ts';
import { db } from './registers.tables.ts';

/**
 * Keeps an entry for each building 楼栋 where the pack in force declares a kind of that sort: the building's id is the entry's, and what an import says
 * of a building its entry says, too. Done when buildings are saved, and when a pack first declares the kind; again it changes nothing. Buildings outside
 * of all areas have no entry.
 * @returns how many entries were written
 */
export async function adoptBuildings(tx: Tx): Promise<number> {
  const kind = (await declaredKinds(tx)).find((one) => one.sort === 'building');
  if (!kind) return 0;
  const stray = await findStray(tx, kind);
  const stored = await findEntries(
    tx,
    stray.map(({ building_id }) => building_id),
    { lock: true },
  );
  const groundAt = await groundFinder(tx);
  const writes = stray.flatMap((building): EntryWrite[] => {
    const before = stored.get(building.building_id) ?? null;
    const point = [building.point.x, building.point.y] as const;
    const ground = groundAt(point);
    if (!ground) return [];
    const counts = Object.fromEntries(countsIn(kind).map((code) => [code, building[code]]));
    const state = before?.state ?? { ...empty, address: building.label };
    return [
      {
        entry: { id: building.building_id, kind: kind.code, sort: kind.sort, restricted: false, ref: building.ref },
        ...{ before, ground },
        after: { ...state, name: building.label, point, buildingId: building.building_id, fields: { ...state.fields, ...counts } },
      },
    ];
  });
  await writeEntries(tx, writes, { how: ({ before }) => (before ? 'changed' : 'added'), by: null });
  return writes.length;
}

const empty = {
  ...{ name: '', code: null, address: '', parentId: null, fields: {}, secrets: {}, visitEveryDays: null, endedOn: null, endReason: null },
  certificates: {},
};

const countsIn = (kind: RegisterKind) => buildingCounts.filter((code) => kind.fields.some((field) => field.code === code));

type Building = {
  readonly building_id: string;
  readonly ref: string;
  readonly label: string;
  readonly point: { readonly x: number; readonly y: number };
  readonly households: number;
  readonly persons: number;
};

/** Buildings whose entry is missing or says something else. */
async function findStray(tx: Tx, kind: RegisterKind): Promise<readonly Building[]> {
  const differs = countsIn(kind).map((code) => sql`OR e.fields->>${code}::text IS DISTINCT FROM b.${sql.ref(code)}::text`);
  const { rows } = await sql<Building>`
    SELECT b.building_id, b.ref, b.label, b.point, b.households, b.persons FROM buildings b
    LEFT JOIN register_entries e ON e.district_id = b.district_id AND e.entry_id = b.building_id
    WHERE b.district_id = ${tx.districtId} AND e.ended_on IS NULL
      AND (e.entry_id IS NULL OR e.name <> b.label OR NOT e.point ~= b.point ${differs.length > 0 ? sql.join(differs, sql` `) : sql``})
    ORDER BY b.building_id`.execute(db(tx));
  return rows;
}
