import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AddressHit } from '@gridkeeper/domain/areas/wire.ts';
import type { Problem } from '@gridkeeper/domain/base/problem.ts';
import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import type { PackCheck, PackVersion, PolicyView } from '@gridkeeper/domain/policy/wire.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TownOffice, townOffice } from '../cases/testing/town-office.ts';
import { root } from '../platform/root.ts';

let town: TownOffice;
const keeper = 'system';
let files: { name: string; text: string }[];
beforeAll(async () => {
  town = await townOffice(Date.parse('2026-09-18T09:00:00+08:00'));
  const folder = join(root, 'packs/g5-street');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml'));
  files = await Promise.all(names.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })));
});
afterAll(() => town.end());

/** The pack's files with some words replaced. */
const changed = (...pairs: readonly (readonly [RegExp, string])[]) =>
  files.map(({ name, text }) => ({ name, text: pairs.reduce((before, [from, to]) => before.replace(from, to), text) }));
const version = (word: string) => [/^version: .*$/m, `version: '${word}'`] as const;
const threeDays = [/limit: 5 working-days/, 'limit: 3 working-days'] as const;

const view = async (who: string = keeper) => (await town.ask<PolicyView>(who, 'GET', '/api/v1/policy')).body;
const publish = (who: string | null, wanted: readonly object[], more: object = {}, headers?: Record<string, string>) =>
  town.ask<PackVersion & Problem>(who, 'POST', '/api/v1/policy/versions', { commandId: town.id(), files: wanted, ...more }, headers);

test('any post reads the rules; only the system administrator may publish', async () => {
  const { pack, versions, canPublish } = await view('leader');
  expect(pack?.id).toBe('g5-street');
  expect(versions).toMatchObject([{ id: 'g5-street', current: true, running: 0 }]);
  expect(canPublish).toBe(false);
  expect((await view()).canPublish).toBe(true);
  expect((await town.ask(null, 'GET', '/api/v1/policy')).status).toBe(401);
  expect(await publish('centre', files)).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
  expect(await town.ask('centre', 'POST', '/api/v1/policy/check', { files })).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
  expect(await publish(null, files)).toMatchObject({ status: 401 });
});

test('a version by its hash may be kept for ever; an unknown one is not there', async () => {
  const hash = (await view()).versions[0]?.hash ?? '';
  const answer = await town.ask<CompiledPack>('centre', 'GET', `/api/v1/packs/${hash}`);
  expect(answer.body.id).toBe('g5-street');
  expect(answer.headers['cache-control']).toBe('private, max-age=31536000, immutable');
  expect(await town.ask('centre', 'GET', `/api/v1/packs/${'0'.repeat(64)}`)).toMatchObject({ status: 404 });
  expect(await town.ask(null, 'GET', `/api/v1/packs/${hash}`)).toMatchObject({ status: 401 });
});

test('a check says what would change, and writes nothing', async () => {
  const wanted = { files: changed(version('2.0.0'), threeDays) };
  const { body } = await town.ask<PackCheck>(keeper, 'POST', '/api/v1/policy/check', wanted);
  expect(body).toMatchObject({ faults: [], id: 'g5-street', version: '2.0.0' });
  expect(body.changes.map((change) => change.kind)).toContain('clock');
  expect((await view()).versions).toHaveLength(1);
});

test('a broken pack is refused with every fault, and the version in force stays', async () => {
  const broken = changed(version('2.1.0'), [/owner: centre/, 'owner: nobody'], [/start: reviewing/, 'start: nowhere']);
  const refused = await publish(keeper, broken);
  expect(refused).toMatchObject({ status: 422, body: { code: 'policy-pack-invalid' } });
  expect(refused.body.fields?.length).toBeGreaterThan(0);
  for (const { field, message } of refused.body.fields ?? []) expect(`${field} ${message}`).toMatch(/^[\w.-]+\.yaml(:\d+)? \S/);
  const english = await publish(keeper, broken, {}, { 'accept-language': 'en' });
  expect(english.body.fields?.[0]?.message).toMatch(/^[\x20-\x7e“”’…—]+$/);
  const heavy = await publish(keeper, [{ name: 'pack.yaml', text: 'x'.repeat(4 * 1024 * 1024) }]);
  expect(heavy).toMatchObject({ status: 422, body: { code: 'policy-pack-invalid', fields: [{ field: 'files' }] } });
  expect((await view()).versions).toHaveLength(1);
});

test('published once for one command; a unit that cases need stays, said in the reader’s language', async () => {
  const commandId = town.id();
  const wanted = changed(version('2.2.0'), threeDays);
  const first = await publish(keeper, wanted, { commandId });
  expect(first).toMatchObject({ status: 201, body: { version: '2.2.0', current: true, running: 0 } });
  expect(await publish(keeper, wanted, { commandId })).toMatchObject({ status: 201, body: first.body });
  expect(await publish(keeper, changed(version('2.3.0'), threeDays), { commandId })).toMatchObject({
    status: 422,
    body: { code: 'command-reused' },
  });
  expect(await publish(keeper, changed(version('2.2.0')))).toMatchObject({ status: 409, body: { code: 'policy-version-taken' } });
  expect((await view()).versions.map((one) => one.version)).toEqual(['2.2.0', expect.any(String)]);

  const draftToken = 'a-draft-token-of-32-characters-00';
  const lane = encodeURIComponent('书砚巷');
  const { point } = (await town.ask<{ items: AddressHit[] }>(null, 'GET', `/api/v1/public/addresses?q=${lane}`)).body
    .items[0] as AddressHit;
  const report = { commandId: town.id(), draftToken, text: '集贸市场内垃圾没有清运。', category: 'market-hygiene', point, photos: [] };
  const { body } = await town.ask<{ number: string }>(null, 'POST', '/api/v1/public/reports', report);
  const found = await town.ask<{ items: { id: string }[] }>('centre', 'GET', `/api/v1/cases?queue=all&q=${body.number}`);
  const id = found.body.items[0]?.id ?? '';
  const dispatch = { commandId: town.id(), seenVersion: 1, action: 'dispatch', category: 'market-hygiene', unit: 'sanitation' };
  expect(await town.ask('centre', 'POST', `/api/v1/cases/${id}/actions`, dispatch)).toMatchObject({ status: 200 });
  const without = changed(version('2.4.0'), [/^ {2}- \{ code: sanitation,.*\n/m, ''], [/lead: sanitation/g, 'lead: construction']);
  const refused = await publish(keeper, without, {}, { 'accept-language': 'en' });
  expect(refused).toMatchObject({ status: 409, body: { code: 'policy-pack-in-use' } });
  expect(refused.body.fields).toEqual([
    { field: 'unit.sanitation', message: expect.stringContaining(`needed by 1 running case: ${body.number}.`) },
  ]);
  expect((await view()).versions[0]).toMatchObject({ version: '2.2.0', current: true, running: 1 });
});
