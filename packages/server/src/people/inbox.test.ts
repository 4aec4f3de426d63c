import type { InboxItem, Office } from '@gridkeeper/domain/people/wire.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readInbox } from './inbox.queries.ts';
import { putMessages } from './put-messages.ts';
import { type StaffedOffice, staffedOffice } from './testing/staffed-office.ts';

const nine = Date.parse('2026-09-18T09:00:00+08:00');
const caseId = '0198d000-0000-7000-8000-0000000000c1';
let office: StaffedOffice;
let worker: string;
let other: string;

beforeAll(async () => {
  office = await staffedOffice();
  worker = await office.staff('worker');
  other = await office.staff('other');
  await office.inDistrict((tx) =>
    putMessages(tx, [
      { personId: worker, at: nine - 60_000, template: 'case-check', params: { number: '2026-000007' }, caseId },
      { personId: worker, at: nine, template: 'case-overdue', params: { number: '2026-000007' }, caseId },
      { personId: other, at: nine, template: 'case-check', params: { number: '2026-000008' }, caseId: null },
    ]),
  );
});
afterAll(() => office.end());

describe('the inbox', () => {
  type Inbox = { readonly items: readonly InboxItem[]; readonly unread: number };
  const read = async (cookie: string) => (await office.ask(cookie, 'GET', '/inbox')).body as unknown as Inbox;

  it('shows one’s own messages, the latest first, with words made from codes', async () => {
    const { cookie, body } = await office.signIn('worker');
    expect(body).toMatchObject({ unread: 2 });
    expect(await read(cookie)).toMatchObject({
      unread: 2,
      items: [
        { at: '2026-09-18T01:00:00.000Z', text: { zh: '案件 2026-000007 已超期' }, caseId, caseNumber: '2026-000007', read: false },
        { text: { en: 'Please check case 2026-000007 on the spot' } },
      ],
    });
  });

  it('is marked as read by its owner only', async () => {
    const mine = (await office.signIn('worker')).cookie;
    const theirs = (await office.signIn('other')).cookie;
    const [first] = (await read(mine)).items;
    expect((await office.ask(theirs, 'POST', '/inbox/read', { ids: [first?.id] })).status).toBe(204);
    expect((await read(mine)).unread).toBe(2);
    expect((await office.ask(mine, 'POST', '/inbox/read', { ids: [first?.id] })).status).toBe(204);
    expect(await read(mine)).toMatchObject({ unread: 1, items: [{ read: true }, { read: false }] });
  });

  it('is closed to another district even by the person’s id', async () => {
    expect(await office.inDistrict((tx) => readInbox(tx, worker), 2)).toEqual({ items: [], unread: 0 });
  });
});

describe('before anyone signs in', () => {
  const ask = async (demo: boolean) => {
    Object.assign(office.platform, { demo });
    return (await office.ask('', 'GET', '/public/office')).body as unknown as Office;
  };

  it('a face learns which office this is, and demo accounts in the demo only', async () => {
    expect(await ask(false)).toMatchObject({
      district: { id: 1, name: '甲街道', street: '甲街道' },
      demo: false,
      zone: 'Asia/Shanghai',
      pack: { id: 'g5-street' },
      accounts: [],
      maxPhotos: 9,
    });
    const { accounts } = await ask(true);
    expect(accounts.map(({ username }) => username)).toEqual(expect.arrayContaining(['centre', 'worker', 'leader', 'admin']));
  });

  it('a resident learns the 12 categories of plan G5 with their 48 items', async () => {
    const { items } = (await office.ask('', 'GET', '/public/categories')).body as unknown as { items: { children: object[] }[] };
    expect(items).toHaveLength(12);
    expect(items.flatMap(({ children }) => children)).toHaveLength(48);
  });
});

it('sixty wrong passwords from one address close the door to it for a while, whatever the names', async () => {
  for (let attempt = 0; attempt < 60; attempt += 1) await office.signIn(`guess-${attempt}`, 'wrong');
  expect((await office.signIn('guess-61', 'wrong')).body.code).toBe('too-many-requests');
  expect((await office.signIn('guess-62', 'wrong')).status).toBe(429);
  office.setNow(nine + 15 * 60_000);
  expect((await office.signIn('worker')).status).toBe(200);
});
