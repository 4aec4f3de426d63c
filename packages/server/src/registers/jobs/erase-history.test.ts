import { afterAll, beforeAll, expect, it } from 'vitest';
import { careFor } from '../care.ts';
import { getKind } from '../kinds.ts';
import { type RegisterOffice, registerOffice } from '../testing/register-office.ts';
import { eraseKept } from './erase-kept.ts';

let office: RegisterOffice;
beforeAll(async () => {
  office = await registerOffice();
});
afterAll(() => office.end());

const consent = { by: 'self', version: '1', givenOn: '2026-09-01', underAge: false };
const sealedIn = async (id: string) =>
  (
    await office.query<{ secrets: string[] }>(
      `SELECT coalesce(array_agg(DISTINCT key), '{}') AS secrets FROM (
        SELECT jsonb_object_keys(secrets) AS key FROM register_entries WHERE entry_id = $1
        UNION SELECT jsonb_object_keys(snapshot->'secrets') FROM register_history WHERE entry_id = $1) held`,
      [id],
    )
  )[0]?.secrets;
const made = async (kind: string, draft: object) => {
  const body = { commandId: office.id(), point: [117.005, 36.005], consent, ...draft };
  return (await office.ask<{ id: string }>('west', 'POST', `/registers/${kind}/entries`, body)).body.id;
};
const ended = (id: string) =>
  office.query("UPDATE register_entries SET ended_on = '2026-01-01', end_reason = '搬走' WHERE entry_id = $1", [id]);
const erase = (kind: string) =>
  office.run(async (tx) => {
    await careFor(tx, 'system');
    return eraseKept(tx, await getKind(tx, kind));
  });

it('a phone that was taken out of an entry goes from its history too, when the time of keeping is over', async () => {
  const id = await made('household', { name: '平安路1号401室', fields: { persons: 2, phone: '13800000401' } });
  const taken = { commandId: office.id(), version: 1, fields: { phone: null } };
  expect((await office.ask('west', 'POST', `/registers/entries/${id}/change`, taken)).status).toBe(200);
  expect(await sealedIn(id)).toEqual(['phone']);
  await ended(id);
  expect([await erase('household'), await sealedIn(id), await erase('household')]).toEqual([1, [], 0]);
});

it('what a former version of the rules asked for goes with the rest, though no rule names it any more', async () => {
  const [house, person] = [
    await made('household', { name: '平安路1号402室', fields: { persons: 2, phone: '13800000402' } }),
    await made('care', { name: '赵测试', fields: { phone: '13800000403' } }),
  ];
  for (const id of [house, person]) {
    await office.query(
      `UPDATE register_entries SET secrets = secrets || jsonb_build_object('former', secrets->'phone') WHERE entry_id = $1`,
      [id],
    );
    await office.query(
      `UPDATE register_history SET snapshot = jsonb_set(snapshot, '{secrets,former}', snapshot->'secrets'->'phone') WHERE entry_id = $1`,
      [id],
    );
    await ended(id);
  }
  expect([await erase('household'), await erase('care')]).toEqual([1, 1]);
  expect([await sealedIn(house), await sealedIn(person)]).toEqual([[], []]);
});
