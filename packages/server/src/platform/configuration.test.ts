import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfiguration, settings } from './configuration.ts';
import { root } from './root.ts';

describe('the settings of an office', () => {
  test('with an empty environment the demo town listens on this machine only, with its data below the repository', () => {
    expect(readConfiguration({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      publicUrl: '',
      trustProxy: false,
      demo: true,
      dataFolder: join(root, 'data', 'demo'),
      databaseUrl: undefined,
      zone: 'Asia/Shanghai',
      key: undefined,
      keyFile: join(root, 'data', 'demo', 'key'),
    });
  });

  test('a real office has its own folder beside the demo, whatever the folder is', () => {
    const demo = readConfiguration({ GRIDKEEPER_DATA: '/srv/网格 数据' });
    const office = readConfiguration({ GRIDKEEPER_DATA: '/srv/网格 数据', GRIDKEEPER_DEMO: '0', HOST: '0.0.0.0' });
    expect(demo.dataFolder).toBe('/srv/网格 数据/demo');
    expect(office.dataFolder).toBe('/srv/网格 数据/office');
    expect(office.host).toBe('0.0.0.0');
  });

  test.each(['0.0.0.0', '::', '192.168.1.4', 'town.example.org'])('the demo is refused on %s, with the way out', (host) => {
    expect(() => readConfiguration({ HOST: host })).toThrow(/HOST .*127\.0\.0\.1 only.*GRIDKEEPER_DEMO=0/);
  });

  test.each([
    ['PORT', '70000'],
    ['PORT', 'http'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['HOST', 'http://localhost'],
    ['HOST', '127.0.0.1:3000 '],
    ['PUBLIC_URL', 'grid.example.org'],
    ['PUBLIC_URL', 'https://example.org/grid'],
    ['PUBLIC_URL', 'ftp://example.org'],
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', '10.0.0.0/8,somewhere'],
    ['DATABASE_URL', 'mysql://u:p@h/db'],
    ['DATABASE_URL', 'postgres://u:p@h'],
    ['GRIDKEEPER_DATA', 'a\0b'],
    ['GRIDKEEPER_DEMO', 'yes'],
    ['GRIDKEEPER_ZONE', 'Shanghai'],
    ['GRIDKEEPER_KEY', 'short'],
  ] as const)('a wrong %s (%s) is named, with what it must be', (name, value) => {
    expect(() => readConfiguration({ [name]: value })).toThrow(`${name} is wrong: ${settings[name].must}.`);
  });

  test('a wrong secret is not repeated in the message', () => {
    expect(() => readConfiguration({ DATABASE_URL: 'mysql://u:hunter2@h/db' })).toThrow(/^(?!.*hunter2)/);
  });

  test('a proxy is believed by number or by address', () => {
    expect(readConfiguration({ TRUST_PROXY: '2' }).trustProxy).toBe(2);
    expect(readConfiguration({ TRUST_PROXY: 'loopback, 10.0.0.0/8' }).trustProxy).toEqual(['loopback', '10.0.0.0/8']);
  });

  test('a public address loses its last slash, a key comes as hex or base64', () => {
    const bytes = Buffer.alloc(32, 9);
    expect(readConfiguration({ PUBLIC_URL: 'https://grid.example.org/' }).publicUrl).toBe('https://grid.example.org');
    expect(readConfiguration({ GRIDKEEPER_KEY: bytes.toString('hex') }).key).toEqual(bytes);
    expect(readConfiguration({ GRIDKEEPER_KEY: bytes.toString('base64') }).key).toEqual(bytes);
  });

  test('every default passes its own check', () => {
    for (const { fallback, read } of Object.values(settings)) expect(read(fallback)).not.toBeUndefined();
  });
});
