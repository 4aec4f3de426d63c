import type { CaseEvent } from '@gridkeeper/domain/cases/events.ts';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keyringFrom } from '../platform/crypto/keyring.ts';
import { createPool } from '../platform/database/pool.ts';
import { inTransaction } from '../platform/database/tx.ts';
import { storeUpload } from '../platform/files/uploads.ts';
import { signCheckpoint } from './audit-checkpoint.ts';
import type { Finding } from './audit-finding.ts';
import { beginWork } from './case-work.ts';
import { firstHead, nextHead } from './chain.ts';
import { eraseContents } from './erase-contents.ts';
import { flush } from './flush.ts';
import { type SmallOffice, smallOffice } from './testing/small-office.ts';
import { oneSnapshot, type VerifyOptions, verifyChains } from './verify-chain.ts';

let office: SmallOffice;
let first = '';
let second = '';
const note = '已派人查看';
beforeEach(async () => {
  office = await smallOffice();
  first = await office.report({ phone: '100 0000 0000' });
  await office.act(first, 'centre', { action: 'dispatch', category: 'street-light', unit: 'sanitation' });
  await office.act(first, 'lead-unit', { action: 'accept' });
  await office.act(first, 'lead-unit', { action: 'progress', note });
  second = await office.report();
});
afterEach(() => office.end());

async function verify(options: Partial<VerifyOptions> = {}, platform = office.platform): Promise<Finding[]> {
  return inTransaction(platform, { districtId: 1, readOnly: true }, async (tx) => {
    await oneSnapshot(tx);
    const findings: Finding[] = [];
    for await (const page of verifyChains(tx, { withKey: true, photos: false, ...options })) findings.push(...page.findings);
    return findings;
  });
}

/** Whoever holds the owner's password can do anything; `what` runs as the owner with the trigger out of the way. */
async function tamper(...what: readonly string[]): Promise<void> {
  const pool = createPool({ ...office.config, max: 1 });
  try {
    await pool.query("SET gridkeeper.district = 'all'");
    await pool.query('ALTER TABLE case_events DISABLE TRIGGER case_events_append_only');
    for (const statement of what) await pool.query(statement);
  } finally {
    await pool.end();
  }
}

const numberOf = async (caseId: string): Promise<string> =>
  (await office.platform.pool.query<{ number: string }>('SELECT number FROM cases WHERE case_id = $1', [caseId])).rows[0]?.number ?? '';
const checkpoint = () => office.run(signCheckpoint);
const ofFirst = () => `case_id = '${first}'`;

/** Recomputes every hash of a case, as somebody would who knows how the chain is made. */
async function rehash(caseId: string): Promise<void> {
  const { rows } = await office.platform.pool.query<{ event: CaseEvent }>('SELECT event FROM case_events WHERE case_id = $1 ORDER BY seq', [
    caseId,
  ]);
  let head = firstHead(1, caseId);
  const updates = rows.map(({ event }, i) => {
    head = nextHead(head, i + 1, event);
    return `UPDATE case_events SET hash = '\\x${head.toString('hex')}' WHERE case_id = '${caseId}' AND seq = ${i + 1}`;
  });
  await tamper(...updates, `UPDATE cases SET head = '\\x${head.toString('hex')}', version = ${rows.length} WHERE case_id = '${caseId}'`);
}

test('an honest office: nothing is found, before and after a checkpoint, and while work goes on', async () => {
  expect(await verify()).toEqual([]);
  await checkpoint();
  await office.act(first, 'lead-unit', { action: 'progress', note: '灯泡已订' });
  await office.report();
  expect(await verify()).toEqual([]);
  office.setNow(office.platform.clock() + 3_600_000);
  await checkpoint();
  expect(await verify()).toEqual([]);
});

test('the application’s own role can neither change nor remove an event', async () => {
  for (const statement of [
    `UPDATE case_events SET action = 'close'`,
    'DELETE FROM case_events',
    'DELETE FROM cases',
    'TRUNCATE case_events CASCADE',
  ]) {
    await expect(office.platform.pool.query(`BEGIN; SET LOCAL ROLE gridkeeper_app; ${statement}; COMMIT`)).rejects.toThrow(
      'permission denied',
    );
  }
});

test('an edited event is named by case and place', async () => {
  await tamper(`UPDATE case_events SET event = jsonb_set(event, '{leadUnit}', '"police"') WHERE ${ofFirst()} AND seq = 2`);
  expect(await verify()).toEqual([{ kind: 'event-changed', number: await numberOf(first), seq: 2 }]);
});

test('an event removed from the middle, and the last one cut off', async () => {
  const number = await numberOf(first);
  await tamper(`DELETE FROM case_events WHERE ${ofFirst()} AND seq = 3`);
  expect(await verify()).toEqual([{ kind: 'event-removed', number, seq: 3 }]);
  await tamper(`DELETE FROM case_events WHERE ${ofFirst()} AND seq > 3`);
  expect(await verify()).toEqual([{ kind: 'event-removed', number, seq: 3 }]);
});

test('a row that does not stand where its history ends', async () => {
  await tamper(`UPDATE cases SET head = '\\x00' WHERE ${ofFirst()}`);
  expect(await verify()).toEqual([{ kind: 'row-changed', number: await numberOf(first) }]);
});

test('a history rewritten with all its hashes is caught by the checkpoint, and stays caught by later ones', async () => {
  await checkpoint();
  await tamper(`UPDATE case_events SET event = jsonb_set(event, '{leadUnit}', '"police"') WHERE ${ofFirst()} AND seq = 2`);
  await rehash(first);
  const found = [{ kind: 'history-rewritten', number: await numberOf(first) }];
  expect(await verify()).toEqual(found);
  await office.act(second, 'centre', { action: 'close', outcome: 'explained', note });
  office.setNow(office.platform.clock() + 3_600_000);
  await checkpoint();
  expect(await verify()).toEqual(found);
});

test('a history cut short with all its hashes put right is caught by the checkpoint', async () => {
  await checkpoint();
  await tamper(`DELETE FROM case_events WHERE ${ofFirst()} AND seq > 2`);
  await rehash(first);
  expect(await verify()).toEqual([{ kind: 'history-cut', number: await numberOf(first), seq: 3 }]);
});

test('a case that is gone without a trace is named by its number', async () => {
  await checkpoint();
  const number = await numberOf(second);
  const tables = ['case_slips', 'case_search', 'case_followers', 'case_contents', 'case_events', 'cases'];
  await tamper(...tables.map((table) => `DELETE FROM ${table} WHERE case_id = '${second}'`));
  expect(await verify()).toEqual([{ kind: 'case-removed', number }]);
});

test('all events truncated: every case is named', async () => {
  await tamper('TRUNCATE case_events');
  const found = await verify();
  expect(found.map(({ kind, number }) => [kind, number]).sort()).toEqual(
    [
      ['event-removed', await numberOf(first)],
      ['event-removed', await numberOf(second)],
    ].sort(),
  );
});

test('marks changed with the history, or a checkpoint signed with another key', async () => {
  await checkpoint();
  await tamper(`DELETE FROM case_marks WHERE ${ofFirst()}`);
  expect(await verify()).toEqual([{ kind: 'marks-changed', number: '' }]);
  const stranger = { ...office.platform, keyring: keyringFrom(Buffer.alloc(32, 9)) };
  expect((await verify({}, stranger)).map(({ kind }) => kind)).toContain('checkpoint-forged');
  await tamper('DELETE FROM audit_checkpoints');
  expect(await verify()).toEqual([{ kind: 'marks-changed', number: '' }]);
});

test('words, contacts and photos that are not what was written down', async () => {
  const number = await numberOf(first);
  await tamper(`UPDATE case_contents SET body = '一切都好' WHERE kind = 'note' AND ${ofFirst()}`);
  expect(await verify()).toEqual([{ kind: 'content-changed', number, seq: 4 }]);
  await tamper(
    `UPDATE case_contents SET body = '${note}' WHERE kind = 'note' AND ${ofFirst()}`,
    `UPDATE case_contents SET sealed = set_byte(sealed, 40, get_byte(sealed, 40) # 1) WHERE kind = 'contact'`,
  );
  expect(await verify()).toEqual([{ kind: 'content-changed', number, seq: 1 }]);
  expect(await verify({ withKey: false })).toEqual([]);
  await tamper(`DELETE FROM case_contents WHERE kind = 'contact'`);
  expect(await verify()).toEqual([{ kind: 'content-removed', number, seq: 1 }]);
});

test('a photo swapped on the disk is found when photos are read', async () => {
  const bytes = await sharp({ create: { width: 20, height: 20, channels: 3, background: '#808080' } })
    .png()
    .toBuffer();
  const upload = await office.run((tx) => storeUpload(tx, 'draft:0123456789abcdef', bytes));
  const { rows } = await office.platform.pool.query<{ digest: string }>('SELECT digest FROM uploads');
  const third = await office.report({ photos: new Map([[upload.id, rows[0]?.digest ?? '']]) });
  expect(await verify({ photos: true })).toEqual([]);
  await office.platform.files.put(`1/${upload.id.slice(-2)}/${upload.id}-full.jpg`, Buffer.from('another'));
  expect(await verify({ photos: false })).toEqual([]);
  expect(await verify({ photos: true })).toEqual([{ kind: 'content-changed', number: await numberOf(third), seq: 1 }]);
});

test('what was erased by right still verifies; what was emptied without a record does not', async () => {
  await office.run(async (tx) => {
    const work = await beginWork(tx);
    await eraseContents(work, first);
    await flush(work);
  });
  expect(await verify()).toEqual([]);
  await tamper(`UPDATE case_contents SET body = NULL, salt = NULL, erased_at = now() WHERE case_id = '${second}'`);
  expect(await verify()).toEqual([{ kind: 'content-removed', number: await numberOf(second), seq: 1 }]);
});
