import { day } from '@gridkeeper/domain/base/instant.ts';
import type { InboxItem } from '@gridkeeper/domain/people/wire.ts';
import type { EntryView } from '@gridkeeper/domain/registers/wire.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { officeJobs } from '../../office-jobs.ts';
import { type RegisterOffice, registerOffice } from '../testing/register-office.ts';

const start = Date.parse('2026-09-18T09:00:00+08:00');
let office: RegisterOffice;
beforeEach(async () => {
  office = await registerOffice(start);
});
afterEach(() => office.end());

const run = (name: string): Promise<number> =>
  officeJobs.find((job) => job.name === name)?.run(office.platform) ?? Promise.reject(new Error(name));
const add = async (who: string, kind: string, draft: object) =>
  (await office.ask<{ id: string }>(who, 'POST', `/registers/${kind}/entries`, { commandId: office.id(), ...draft })).body.id;
const post = (who: string, id: string, path: string, body: object = {}) =>
  office.ask(who, 'POST', `/registers/entries/${id}/${path}`, { commandId: office.id(), ...body });
const page = async (who: string, id: string) => (await office.ask<EntryView>(who, 'GET', `/registers/entries/${id}`)).body;
const told = async (who: string) => (await office.ask<{ items: InboxItem[] }>(who, 'GET', '/inbox')).body.items.map(({ text }) => text.zh);
const cases = () =>
  office.query<{ case_id: string; source: string; category: string; grid_id: string }>(
    'SELECT case_id, source, category, grid_id FROM cases',
  );
const later = (days: number) => office.setNow(start + days * day);

describe('certificates that end 证照到期 (W8a, G4)', () => {
  it('warn 60, 30 and 7 days ahead, open one case, and begin anew with a new end, however often the job runs', async () => {
    const id = await add('west', 'premises', { name: '王记饭店', point: [117.005, 36.005], fields: { type: 'restaurant' } });
    await post('west', id, 'certificates/food', { number: 'JY1', expiresOn: '2026-12-17' }); // in 90 days
    expect(await run('certificates-ending')).toBe(0);
    const days = [29, 30, 30, 31, 45, 60, 61, 82, 83, 84, 95];
    const counts: number[] = [];
    for (const one of days) {
      later(one);
      await run('certificates-ending');
      counts.push((await told('west')).filter((text) => text.startsWith('王记饭店')).length);
    }
    expect(counts).toEqual([0, 1, 1, 1, 1, 2, 2, 2, 3, 3, 3]);
    expect(await told('east')).toEqual([]);
    expect((await told('west')).filter((text) => text.startsWith('王记'))).toContain('王记饭店的食品经营许可证还有 7 天到期，请提醒换证');
    const [opened, ...more] = await cases();
    expect(more).toEqual([]);
    expect(opened).toMatchObject({ source: 'register', category: 'exposed-rubbish', grid_id: office.grids[0] });
    const view = await page('west', id);
    expect(view.certificates.find(({ code }) => code === 'food')?.caseId).toBe(opened?.case_id);
    expect(view.warnings).toContainEqual({ kind: 'certificate-ended', certificate: 'food', days: -5 });
    const [text] = await office.query<{ body: string }>("SELECT body FROM case_contents WHERE kind = 'report'");
    expect(text?.body).toBe('王记饭店的食品经营许可证有效期至 2026-12-17，请到场核实并督促换证。');

    await post('west', id, 'certificates/food', { expiresOn: '2027-12-17' });
    expect((await page('west', id)).warnings).toEqual([{ kind: 'certificate-missing', certificate: 'licence' }]);
    expect(await run('certificates-ending')).toBe(0);
    later(83 + 365);
    expect(await run('certificates-ending')).toBe(1); // all three warnings at once are one, and a case of its own
    expect(await run('certificates-ending')).toBe(0);
    expect((await told('west')).filter((one) => one.startsWith('王记'))).toHaveLength(4);
    expect(await cases()).toHaveLength(2);
  });

  it('are left alone once the premises have ended', async () => {
    const id = await add('west', 'premises', { name: '关了的店', point: [117.005, 36.005], fields: { type: 'restaurant' } });
    await post('west', id, 'certificates/food', { expiresOn: '2026-09-20' });
    await post('west', id, 'end', { version: 2, reason: '停业' });
    expect(await run('certificates-ending')).toBe(0);
    expect(await cases()).toEqual([]);
  });
});

describe('what was kept long enough 到期删除 (PIPL 19, 47)', () => {
  const consent = { by: 'self', version: '1', givenOn: '2026-09-18', underAge: false };
  const everywhere = async (id: string) =>
    JSON.stringify([
      await office.query('SELECT * FROM register_entries WHERE entry_id = $1', [id]),
      await office.query('SELECT * FROM register_history WHERE entry_id = $1', [id]),
      await office.query('SELECT * FROM register_search WHERE entry_id = $1', [id]),
    ]);

  it('a household’s phone goes 30 days after it was taken back, from the entry and from its past', async () => {
    const id = await add('west', 'household', {
      name: '101室',
      point: [117.005, 36.005],
      fields: { persons: 3, phone: '13800000101' },
      consent,
    });
    const [before] = await office.query<{ secrets: { phone: { sealed: string; blind: string } } }>(
      'SELECT secrets FROM register_entries WHERE entry_id = $1',
      [id],
    );
    const { sealed = '?', blind = '?' } = before?.secrets.phone ?? {};
    await post('west', id, 'consent/withdraw');
    later(30);
    expect(await run('registers-retention')).toBe(0);
    expect(await everywhere(id)).toContain(sealed);
    later(31);
    expect(await run('registers-retention')).toBe(1);
    const left = await everywhere(id);
    expect([left.includes(sealed), left.includes(blind), left.includes('138****')]).toEqual([false, false, false]);
    expect(await page('west', id)).toMatchObject({ name: '101室', endedOn: null, fields: { persons: 3, phone: null } });
    expect(await run('registers-retention')).toBe(0);
  });

  it('a care recipient’s consent that ends is told a month ahead, ends the entry, and 30 days later nothing points to the person', async () => {
    const draft = { name: '居民甲', address: '平安路12号301室', fields: { phone: '13800000301' } };
    const id = await add('west', 'care', { ...draft, consent });
    later(340);
    expect(await run('registers-retention')).toBe(1);
    expect(await run('registers-retention')).toBe(0);
    expect(await told('west')).toEqual(['care中有一份同意还有 25 天到期，请重新征得同意；到期后自动停止使用']);
    expect((await page('west', id)).warnings).toEqual([{ kind: 'consent-ending', days: 25 }]);
    later(366);
    expect(await run('registers-retention')).toBe(1);
    expect((await office.ask('west', 'GET', `/registers/entries/${id}`)).status).toBe(404);
    later(366 + 31);
    expect(await run('registers-retention')).toBe(1);
    const left = await everywhere(id);
    for (const word of ['平安路', '138****', '居*', '117.006']) expect(left).not.toContain(word);
    expect(left).toContain('erased');
    expect(await run('registers-retention')).toBe(0);
  });

  it('what premises name of their owner goes 90 days after they ended; the rest of the record stays', async () => {
    const id = await add('west', 'premises', {
      name: '王记饭店',
      point: [117.005, 36.005],
      fields: { type: 'restaurant', phone: '13800000001' },
    });
    await post('west', id, 'end', { version: 1, reason: '停业' });
    later(90);
    expect(await run('registers-retention')).toBe(0);
    later(91);
    expect(await run('registers-retention')).toBe(1);
    expect(await everywhere(id)).not.toContain('138****');
    expect(await page('operator', id)).toMatchObject({ name: '王记饭店', endReason: '停业', fields: { type: 'restaurant', phone: null } });
  });
});
