import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setUpAccount } from '../people/set-up-account.ts';
import { readConfiguration } from '../platform/configuration.ts';
import { freshOffice, type TestOffice } from '../platform/testing/database.ts';
import { command } from './init.ts';

let database: TestOffice;
let folder: string;

beforeEach(async () => {
  database = await freshOffice(Date.now());
  folder = await mkdtemp(join(tmpdir(), 'gk-init-'));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await database.end();
  await rm(folder, { recursive: true, force: true });
});

/** Runs the command so many times at the same moment. @returns what it printed */
async function init(words: readonly string[] = [], { demo = '0', times = 1 } = {}): Promise<string> {
  const settings = {
    GRIDKEEPER_DEMO: demo,
    GRIDKEEPER_DATA: folder,
    GRIDKEEPER_KEY: '07'.repeat(32),
    PUBLIC_URL: 'https://grid.example.org',
  };
  const office = {
    configuration: readConfiguration(settings),
    owner: database.config,
    beside: undefined,
    signal: new AbortController().signal,
  };
  let text = '';
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((part) => {
    text += String(part);
    return true;
  });
  try {
    await Promise.all(Array.from({ length: times }, () => command.run(words, office)));
  } finally {
    spy.mockRestore();
  }
  return text;
}

const tokens = (text: string) =>
  [...text.matchAll(/^ {4}https:\/\/grid\.example\.org\/desk\/setup#([\w-]{43})$/gm)].map((match) => match[1] ?? '');
const setUp = (token: string, username: string) =>
  setUpAccount(database.platform, { token, username, password: 'Three-people-3', address: '127.0.0.1' });

describe('gridkeeper init', () => {
  it('makes an empty office by plan G5 and three links for three different administrators', async () => {
    const text = await init(['--name', '示例街道网格化管理中心', '--street', '示例街道', '--code', '310000001000', '--phone', '000 1234']);
    expect(text).toContain('The office is made: 示例街道网格化管理中心 (示例街道), zone Asia/Shanghai, rules g5-street');
    expect(tokens(text)).toHaveLength(3);
    const { pool } = database.platform;
    const { rows } = await pool.query('SELECT name, street, demo, supervision_phone FROM districts');
    expect(rows).toEqual([{ name: '示例街道网格化管理中心', street: '示例街道', demo: false, supervision_phone: '000 1234' }]);
    expect((await pool.query('SELECT role FROM posts ORDER BY role')).rows.map((row) => row.role)).toEqual([
      'audit-administrator',
      'security-administrator',
      'system-administrator',
    ]);
    expect((await pool.query('SELECT DISTINCT person_id FROM posts')).rows).toHaveLength(3);
    expect((await pool.query('SELECT name, level FROM areas')).rows).toEqual([{ name: '示例街道', level: 'street' }]);
    // Fifteen units and the level above; management areas come with the areas.
    expect((await pool.query("SELECT FROM units WHERE kind IN ('centre', 'department')")).rows).toHaveLength(14);
    expect((await pool.query('SELECT FROM calendar_years')).rows).not.toHaveLength(0);
    expect((await pool.query('SELECT FROM accounts')).rows).toEqual([]);
  });

  it('run again says what stands, keeps the links alive, and makes new ones only for those who never set up', async () => {
    const first = tokens(await init());
    await setUp(first[1] ?? '', 'security');
    const again = await init();
    expect(again).toMatch(/安全管理员 .*, set up\n/);
    expect(again.match(/not set up yet/g)).toHaveLength(2);
    expect(tokens(again)).toEqual([]);
    await setUp(first[0] ?? '', 'system'); // the link of the first run still works
    const fresh = tokens(await init(['--new-links']));
    expect(fresh).toHaveLength(1);
    await expect(setUp(first[2] ?? '', 'audit')).rejects.toMatchObject({ code: 'setup-link-invalid' });
    await setUp(fresh[0] ?? '', 'audit');
    expect(tokens(await init(['--new-links']))).toEqual([]);
    expect((await database.platform.pool.query('SELECT FROM districts')).rows).toHaveLength(1);
  });

  it('names the office later', async () => {
    await init();
    expect(await init(['--name', '乙中心', '--street', '乙街道'])).toContain('The office: 乙中心 (乙街道)');
  });

  it('refuses the demo town, other rules on a standing office, and a pack or code that is none, with the way out', async () => {
    await expect(init([], { demo: '1' })).rejects.toThrow(/GRIDKEEPER_DEMO=0 bin\/gridkeeper init/);
    await expect(init(['--code', '12'])).rejects.toThrow(/12 digits/);
    await expect(init(['--pack', 'no-such-pack'])).rejects.toThrow(/no-such-pack/);
    expect((await database.platform.pool.query('SELECT FROM districts')).rows).toEqual([]);
    await init();
    await expect(init(['--pack', 'g5-street'])).rejects.toThrow(/first run only/);
  });

  it('refuses a database that holds the demo town', async () => {
    await database.platform.pool.query(
      "INSERT INTO districts (district_id, name, street, demo, created_at) VALUES (1, '示范镇', '示范镇', true, now())",
    );
    await expect(init()).rejects.toThrow(/holds the demo town/);
    expect((await database.platform.pool.query('SELECT FROM posts')).rows).toEqual([]);
  });

  it('run twice at the same moment makes one office', async () => {
    const text = await init([], { times: 2 });
    expect(text.match(/The office is made/g)).toHaveLength(1);
    expect(tokens(text)).toHaveLength(3);
    expect((await database.platform.pool.query('SELECT FROM posts')).rows).toHaveLength(3);
  });
});
