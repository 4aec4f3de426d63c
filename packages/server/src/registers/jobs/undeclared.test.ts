import { day } from '@gridkeeper/domain/base/instant.ts';
import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publish, streetPack } from '../../policy/testing/next-version.ts';
import { type RegisterOffice, registerOffice } from '../testing/register-office.ts';
import { withSmallRegisters } from '../testing/small-registers.ts';
import { keepRegisters } from './keep-registers.ts';

const start = Date.parse('2026-09-18T09:00:00+08:00');
let office: RegisterOffice;
let id: string;

beforeAll(async () => {
  office = await registerOffice(start);
  const fields = { type: 'restaurant', phone: '000 0000 0123' };
  const draft = { commandId: office.id(), name: '王记饭店', point: [117.005, 36.005], fields };
  id = (await office.ask<{ id: string }>('west', 'POST', '/registers/premises/entries', draft)).body.id;
});
afterAll(() => office.end());

const next = async (version: string, change: (pack: CompiledPack) => CompiledPack['registers']): Promise<void> => {
  const pack = withSmallRegisters(await streetPack());
  await publish(office.platform, { ...pack, version, registers: change(pack) });
};
const withoutPhone = ({ registers }: CompiledPack) =>
  registers.map((kind) => (kind.code === 'premises' ? { ...kind, fields: kind.fields.filter(({ code }) => code !== 'phone') } : kind));
const phones = () =>
  office.query<{ n: number }>(
    `SELECT (SELECT count(*)::int FROM register_entries WHERE secrets ? 'phone') + (SELECT count(*)::int FROM register_history WHERE snapshot->'secrets' ? 'phone') AS n`,
  );

test('a register with an entry is not taken away: nobody could see or erase it any more', async () => {
  const refused = next('20', ({ registers }) => registers.filter(({ code }) => code !== 'premises'));
  await expect(refused).rejects.toMatchObject({ code: 'policy-register-in-use', extra: { fields: [{ field: 'register.premises' }] } });
});

test('a sealed field that is declared no more goes from entry and history after a month, and not before it could come back', async () => {
  await next('21', withoutPhone);
  office.setNow(start + 29 * day);
  await keepRegisters(office.platform, 1);
  expect(await phones()).toEqual([{ n: 2 }]);
  office.setNow(start + 30 * day);
  await keepRegisters(office.platform, 1);
  expect(await phones()).toEqual([{ n: 0 }]);
  const history = await office.ask<{ items: { how: string }[] }>('west', 'GET', `/registers/entries/${id}/history`);
  expect(history.body.items[0]?.how).toBe('erased');
  expect(await keepRegisters(office.platform, 1)).toBe(0);
});
