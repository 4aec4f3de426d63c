import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inTransaction } from '../platform/database/tx.ts';
import { careFor } from './care.ts';
import { getKind } from './kinds.ts';
import { db } from './registers.tables.ts';
import { saveEntries } from './save-entries.ts';
import { type RegisterOffice, registerOffice } from './testing/register-office.ts';

const consent = { by: 'self', version: '1', givenOn: '2026-09-01', underAge: false } as const;
let office: RegisterOffice;
const inGrid = { west: 7, east: 5 } as const;

beforeAll(async () => {
  office = await registerOffice();
  await office.run(async (tx) => {
    await careFor(tx, 'system');
    const rows = Array.from({ length: inGrid.west + inGrid.east }, (_, n) => ({
      ...{ row: n, ref: `c${n}` },
      draft: {
        name: '居民甲',
        code: `C${n}`,
        point: [n < inGrid.west ? 117.004 : 117.014, 36.004] as const,
        consent,
        fields: { phone: '13800000000' },
      },
    }));
    const outcomes = await saveEntries(tx, await getKind(tx, 'care'), rows, null);
    expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['added']));
  });
});
afterAll(() => office.end());

const tables = ['register_entries', 'register_history', 'register_consents'] as const;
const who = ['west', 'east', 'operator', 'leader', 'auditor', 'head', 'nobody', 'system'] as const;
const expected: Readonly<Record<(typeof who)[number], number>> = {
  ...{ west: inGrid.west, east: inGrid.east, operator: 0, leader: 0, auditor: 0, head: 12, nobody: 0, system: 12 },
};

it('whoever asks whatever table in whatever way finds those only whom he looks after, and changes no other', async () => {
  const actors = new Map(
    await Promise.all(
      who.filter((one) => one !== 'nobody' && one !== 'system').map(async (one) => [one, await office.actor(one)] as const),
    ),
  );
  const ways = fc.constantFrom('read', 'count', 'byArea', 'update', 'delete');
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...who), fc.constantFrom(...tables), ways, async (person, table, way) => {
      const undone = new Error('undone');
      const seen: number[] = [];
      const asking = inTransaction(office.platform, { districtId: 1 }, async (tx) => {
        const actor = actors.get(person as Exclude<typeof person, 'nobody' | 'system'>);
        if (person === 'system') await careFor(tx, 'system');
        else if (actor) await careFor(tx, actor);
        const base = db(tx);
        if (way === 'read') seen.push((await base.selectFrom(table).select('entry_id').where('restricted', '=', true).execute()).length);
        if (way === 'count') {
          const { n } = await base
            .selectFrom(table)
            .select((eb) => eb.fn.countAll<number>().as('n'))
            .where('restricted', '=', true)
            .executeTakeFirstOrThrow();
          seen.push(n);
        }
        if (way === 'byArea') {
          const rows = await base.selectFrom(table).select('area_ids').where('restricted', '=', true).execute();
          seen.push(rows.filter(({ area_ids }) => area_ids.includes(office.street)).length);
        }
        if (way === 'update')
          seen.push(
            Number(
              (await base.updateTable(table).set({ restricted: true }).where('restricted', '=', true).executeTakeFirst()).numUpdatedRows,
            ),
          );
        if (way === 'delete')
          seen.push(Number((await base.deleteFrom(table).where('restricted', '=', true).executeTakeFirst()).numDeletedRows));
        throw undone;
      });
      await expect(asking).rejects.toBe(undone);
      expect(seen).toEqual([expected[person]]);
    }),
    { numRuns: 120 },
  );
});

it('nobody adds one where he looks after nobody, whatever the program above forgets', async () => {
  const adding = inTransaction(office.platform, { districtId: 1 }, async (tx) => {
    const kind = await getKind(tx, 'care');
    return saveEntries(tx, kind, [{ row: 1, ref: 'x', draft: { name: '居民乙', point: [117.004, 36.004], consent } }], null);
  });
  await expect(adding).rejects.toThrow('row-level security');
});
