import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '../platform/new-id.ts';
import { exportEntries } from './export-entries.ts';
import { getKind } from './kinds.ts';
import type { RowDraft } from './row-draft.ts';
import { saveEntries } from './save-entries.ts';
import { type RegisterOffice, registerOffice } from './testing/register-office.ts';
import { undoImport } from './undo-import.ts';

let office: RegisterOffice;
beforeAll(async () => {
  office = await registerOffice();
});
afterAll(() => office.end());

const shop = (n: number, more: Partial<RowDraft['draft']> = {}): RowDraft => ({
  ...{ row: n + 1, ref: `s${n}` },
  draft: {
    name: `小店${n}号`,
    address: '平安路1号',
    fields: { type: 'restaurant', phone: `1380000${String(n).padStart(4, '0')}` },
    ...more,
  },
  certificates: [{ code: 'food', number: `F${n}`, expiresOn: '2027-01-01' }],
});
const save = (rows: readonly RowDraft[], importId: string, within: readonly string[] | null = null, dryRun = false) =>
  office.run(async (tx) =>
    saveEntries(tx, await getKind(tx, 'premises'), rows, { importId, by: office.personId('operator'), within, dryRun }),
  );
const counted = (outcomes: Awaited<ReturnType<typeof save>>) => {
  const counts = { added: 0, changed: 0, same: 0, faults: 0 };
  for (const { outcome } of outcomes) counts[outcome] += 1;
  return counts;
};
const undo = async (importId: string) => {
  const actor = await office.actor('operator');
  return office.run((tx) => undoImport(tx, actor, importId));
};
const stored = () =>
  office.query<{ name: string; version: number }>("SELECT name, version FROM register_entries WHERE kind = 'premises' ORDER BY ref");

it('takes 300 good rows and tells each bad one; the same file again changes nothing; undone, all is as it was', async () => {
  const good = Array.from({ length: 300 }, (_, n) => shop(n));
  const bad: RowDraft[] = [
    shop(900, { address: '没有这条路9号' }),
    shop(901, { fields: { type: 'bar' } }),
    { ...shop(902), ref: 's1' }, // the same row again
    { ...shop(903), certificates: [{ code: 'food', issuedOn: '2026-05-01', expiresOn: '2026-04-01' }, { code: 'fishing' }] },
    shop(904, { point: [117.015, 36.005] }),
  ];
  const [first, second] = [newId(office.platform.clock()), newId(office.platform.clock())];
  const west = [office.grids[0]];
  expect(counted(await save([...good, ...bad], first, west, true))).toEqual({ added: 300, changed: 0, same: 0, faults: 5 });
  expect(await stored()).toHaveLength(0); // a dry run

  const outcomes = await save([...good, ...bad], first, west);
  expect(counted(outcomes)).toEqual({ added: 300, changed: 0, same: 0, faults: 5 });
  expect(outcomes.slice(300).map(({ row, faults }) => [row, faults.map(({ field, fault }) => `${field}: ${fault}`)])).toEqual([
    [901, ['address: place-missing']],
    [902, ['type: choice']],
    [903, ['code: twice']],
    [904, ['certificates.food: certificate-dates', 'certificates.fishing: certificate-unknown']],
    [905, ['point: place-not-yours']],
  ]);
  expect(counted(await save(good, second))).toEqual({ added: 0, changed: 0, same: 300, faults: 0 });
  expect(new Set((await stored()).map(({ version }) => version))).toEqual(new Set([1]));

  const renamed = good.slice(0, 10).map(({ row, ref }) => ({ row, ref, draft: { name: `新名${row}` } }));
  expect(counted(await save(renamed, second))).toEqual({ added: 0, changed: 10, same: 0, faults: 0 });
  expect(await undo(second)).toEqual({ restored: 10, removed: 0, kept: [] });
  expect((await stored())[0]).toEqual({ name: '小店0号', version: 3 });
  expect(await undo(second)).toMatchObject({ restored: 0, removed: 0 }); // again changes nothing
});

it('keeps what somebody changed since, and says which; with a child below it an entry ends instead of going', async () => {
  const [third, fourth] = [newId(office.platform.clock()), newId(office.platform.clock())];
  const outcomes = await save([shop(400), shop(401), shop(402)], third);
  const [changed, parent] = outcomes.map(({ entryId }) => entryId);
  const change = { commandId: office.id(), version: 1, fields: { grade: 'a' } };
  expect((await office.ask('operator', 'POST', `/registers/entries/${changed}/change`, change)).status).toBe(200);
  expect(counted(await save([shop(403, { parentId: parent ?? null })], fourth))).toMatchObject({ added: 1 });
  expect(await undo(third)).toEqual({ restored: 0, removed: 2, kept: [{ id: changed, name: '小店400号' }] });
  const rows = await office.query(
    "SELECT ref, ended_on IS NOT NULL AS ended FROM register_entries WHERE ref IN ('s400', 's401', 's402', 's403') ORDER BY ref",
  );
  expect(rows).toEqual([
    { ref: 's400', ended: false },
    { ref: 's401', ended: true },
    { ref: 's403', ended: false },
  ]);
});

it('goes out page by page in the order of the list, masked, and in the clear for those who may open masks', async () => {
  const names = async (who: string, reveal: boolean) => {
    const actor = await office.actor(who);
    return office.run(async (tx) => {
      const pages = [];
      for await (const page of exportEntries(tx, actor, await getKind(tx, 'premises'), { q: '小店7号' }, { reveal })) pages.push(...page);
      return pages
        .filter(({ row }) => row.name === '小店7号')
        .map(({ row, certificates }) => [row.fields.phone, certificates.food?.number]);
    });
  };
  expect(await names('operator', false)).toEqual([[{ masked: '138****0007' }, 'F7']]);
  expect(await names('operator', true)).toEqual([['13800000007', 'F7']]);
  expect(await names('west', true)).toEqual([[{ masked: '138****0007' }, 'F7']]);
  expect(await names('east', true)).toEqual([]);
});
