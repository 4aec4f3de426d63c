import type { Problem } from '@gridkeeper/domain/base/problem.ts';
import type { EntryList, EntryLook } from '@gridkeeper/domain/registers/wire.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getActor } from '../people/get-actor.ts';
import { careFor } from './care.ts';
import { removeEntries } from './entries/remove-entries.ts';
import { findEntries } from './entries/stored-entries.queries.ts';
import { getKind } from './kinds.ts';
import type { RowDraft } from './row-draft.ts';
import { saveEntries } from './save-entries.ts';
import { type RegisterOffice, registerOffice } from './testing/register-office.ts';

let office: RegisterOffice;
beforeAll(async () => {
  office = await registerOffice();
});
afterAll(() => office.end());

const consent = { by: 'self', version: '1', givenOn: '2026-09-01', underAge: false };
const point = [117.005, 36.005] as const;
const add = (who: string, kind: string, draft: object) =>
  office.ask<{ id: string } & Problem>(who, 'POST', `/registers/${kind}/entries`, { commandId: office.id(), point, ...draft });
const sought = (who: string, q: string, path = 'registers/household/entries') =>
  office.ask<EntryList & Problem>(who, 'GET', `/${path}?q=${encodeURIComponent(q)}`);

describe('whoever would open a mask by other ways', () => {
  let id = '';
  const phone = '13800000333';
  const reveal = (reason: string) =>
    office.ask<{ value: unknown } & Problem>('operator', 'POST', `/registers/entries/${id}/reveal`, { field: 'phone', reason });

  it('gives a reason in words: blanks, dots and signs that nobody sees are none', async () => {
    id = (await add('west', 'household', { name: '平安路1号303室', fields: { persons: 2, phone }, consent })).body.id;
    for (const reason of [
      '\u200b\u200b\u200b\u200b',
      '\u00ad\u2060\ufeff\u3164',
      '\u3000\u3000\u3000\u3000',
      '\u2800\u2800\u2800\u2800',
      '. . . .',
      '！！！！',
    ])
      expect((await reveal(reason)).body.code).toBe('input-invalid');
    expect((await reveal('上门前\u200b电话确认')).body.value).toBe(phone);
    const { body } = await office.ask<{ items: EntryLook[] }>('auditor', 'GET', `/registers/entries/${id}/looks`);
    expect(body.items.map(({ what, reason }) => [what, reason])).toEqual([['revealed', '上门前电话确认']]);
  });

  it('does not find a household by its phone once the consent is withdrawn, or has run out', async () => {
    const found = async (who: string) => (await sought(who, phone)).body.items.map((one) => one.id);
    expect(await found('leader')).toEqual([id]);
    await office.ask('west', 'POST', `/registers/entries/${id}/consent/withdraw`, { commandId: office.id() });
    expect(await found('leader')).toEqual([]);
    expect((await sought('leader', '303室')).body.items).toHaveLength(1);
    await office.ask('west', 'POST', `/registers/entries/${id}/consent`, { commandId: office.id(), ...consent, givenOn: '2026-09-02' });
    expect(await found('leader')).toEqual([id]);
    await office.query("UPDATE register_consents SET ends_on = '2026-09-17' WHERE entry_id = $1", [id]);
    expect(await found('leader')).toEqual([]);
  });

  it('cannot try numbers until one fits: after 120 in an hour lists, ledgers and exports tell him to wait; words stay free', async () => {
    const statuses = new Map<number, number>();
    for (let n = 0; n < 125; n += 1) {
      const { status } = await sought('leader', `138-0000-${String(n).padStart(4, '0')}`);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    expect((statuses.get(429) ?? 0) + (statuses.get(200) ?? 0)).toBe(125);
    expect(statuses.get(429)).toBeGreaterThanOrEqual(5);
    for (const path of ['ledgers/households', 'registers/household/entries.csv', 'ledgers/households.csv'])
      expect((await sought('leader', '１３８ 0000 0333', path)).status).toBe(429);
    expect((await sought('leader', '平安路')).status).toBe(200);
    expect((await sought('operator', phone)).status).toBe(200);
  });
});

it('a sheet does not fetch over what stands in another grid, nor tells anything of it', async () => {
  const made = await add('east', 'premises', { name: '东边店', code: 'E1', point: [117.015, 36.005], fields: { type: 'restaurant' } });
  const theft: RowDraft = { row: 2, ref: null, draft: { name: '东边店', code: 'E1', point, fields: { type: 'restaurant' } } };
  const bring = (draft: RowDraft['draft'], dryRun: boolean) =>
    office.run(async (tx) =>
      saveEntries(tx, await getKind(tx, 'premises'), [{ ...theft, draft }], {
        ...{ importId: office.id(), by: office.personId('west'), within: [office.grids[0]], dryRun },
      }),
    );
  for (const dryRun of [true, false])
    for (const draft of [theft.draft, { code: 'E1', name: '东边店' }, { code: 'E1', fields: { type: 'bar' } }]) {
      const [outcome] = await bring(draft, dryRun);
      expect([outcome?.outcome, outcome?.faults]).toEqual(['faults', [{ field: 'point', fault: 'place-not-yours' }]]);
    }
  const rows = await office.query<{ version: number; grid_id: string }>(
    'SELECT version, grid_id FROM register_entries WHERE entry_id = $1',
    [made.body.id],
  );
  expect(rows).toEqual([{ version: 1, grid_id: office.grids[1] }]);
});

it('a sheet of care recipients brings each row where its bringer looks after people; one that is another worker’s stands as it was', async () => {
  const row = (n: number, lon: number): RowDraft => ({
    row: n,
    ref: `care${n}`,
    draft: { name: '居民乙', point: [lon, 36.005], consent: { ...consent, by: 'self' } },
  });
  const bring = async (who: string, rows: readonly RowDraft[], care: string) =>
    office.run(async (tx) => {
      await careFor(tx, await getActor(tx, office.personId(who)));
      const how = { importId: office.id(), by: office.personId(who), within: [...office.grids], care: [care] };
      return (await saveEntries(tx, await getKind(tx, 'care'), rows, how)).map(({ outcome, faults }) => faults[0]?.fault ?? outcome);
    });
  const [west, east] = office.grids;
  expect(await bring('west', [row(1, 117.005), row(2, 117.015)], west)).toEqual(['added', 'place-not-yours']);
  expect(await bring('east', [row(1, 117.015), row(2, 117.015)], east)).toEqual(['place-not-yours', 'added']);
  expect(await bring('west', [row(1, 117.005)], west)).toEqual(['changed']); // its consent is noted anew
});

it('what a care recipient lives in stays when an import is undone by somebody who does not see him', async () => {
  const building = await add('operator', 'building', { name: '平安路77号', fields: { households: 2 } });
  await add('west', 'care', { name: '李测试', buildingId: building.body.id, consent });
  const held = await office.run(async (tx) => removeEntries(tx, [...(await findEntries(tx, [building.body.id])).values()]));
  expect([...held]).toEqual([building.body.id]);
});

it('a consent of the year 1, or 0, is told as a wrong date', async () => {
  for (const givenOn of ['0000-01-01', '0001-01-01', '0099-12-31']) {
    const { status, body } = await add('west', 'care', { name: '王测试', consent: { ...consent, givenOn } });
    expect([status, body.fields?.map(({ field }) => field)]).toEqual([400, ['consent']]);
  }
});
