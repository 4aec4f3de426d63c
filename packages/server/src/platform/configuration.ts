import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { OperatorError } from './operator-error.ts';
import { root } from './root.ts';

/** One setting of the environment: an empty value counts as not given. */
type Setting<Value> = {
  readonly fallback: string;
  readonly meaning: string;
  /** What the text means, or nothing when it is wrong. */
  readonly read: (text: string) => Value | undefined;
  /** Completes "NAME is wrong: …": what it must be. */
  readonly must: string;
};

const setting = <Value>(made: Setting<Value>): Setting<Value> => made;

const readNumber = (text: string, from: number, to: number): number | undefined =>
  /^\d{1,5}$/.test(text) && Number(text) >= from && Number(text) <= to ? Number(text) : undefined;

const readHost = (text: string): string | undefined =>
  isIP(text) > 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text) ? text : undefined;

const findUrl = (text: string): URL | undefined => (URL.canParse(text) ? new URL(text) : undefined);

const readPublicUrl = (text: string): string | undefined => {
  if (text === '') return '';
  const url = findUrl(text);
  const isOrigin =
    url !== undefined && /^https?:$/.test(url.protocol) && url.pathname === '/' && `${url.search}${url.hash}${url.username}` === '';
  return isOrigin ? url.origin : undefined;
};

const readDatabaseUrl = (text: string): string | undefined => {
  const url = findUrl(text);
  return text === '' || (url !== undefined && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1) ? text : undefined;
};

const isProxy = (part: string): boolean =>
  ['loopback', 'linklocal', 'uniquelocal'].includes(part) || isIP(part.replace(/\/\d{1,3}$/, '')) > 0;

/** As Fastify's `trustProxy`: off, a number of hops, or the addresses that are believed. */
const readTrustProxy = (text: string): false | number | string[] | undefined => {
  const hops = readNumber(text, 0, 9);
  if (hops !== undefined) return hops === 0 ? false : hops;
  const parts = text.split(',').map((part) => part.trim());
  return parts.every(isProxy) ? parts : undefined;
};

const readSwitch = (text: string): boolean | undefined => (text === '1' ? true : text === '0' ? false : undefined);

const readZone = (text: string): string | undefined => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
};

const readKey = (text: string): Buffer | null | undefined => {
  if (text === '') return null;
  if (/^[0-9a-f]{64}$/i.test(text)) return Buffer.from(text, 'hex');
  return /^[A-Za-z0-9+/]{43}=$/.test(text) ? Buffer.from(text, 'base64') : undefined;
};

/** Every setting there is. README and `bin/gridkeeper help settings` show this list. */
export const settings = {
  PORT: setting({
    fallback: '3000',
    meaning: 'port of the web server (0: any free one)',
    read: (text) => readNumber(text, 0, 65_535),
    must: 'it must be a whole number from 0 to 65535, e.g. PORT=3000',
  }),
  HOST: setting({
    fallback: '127.0.0.1',
    meaning: 'address to listen on; 0.0.0.0 or :: for all (never in demo mode)',
    read: readHost,
    must: 'it must be an address or a host name without port, e.g. HOST=127.0.0.1',
  }),
  PUBLIC_URL: setting({
    fallback: '',
    meaning: 'address by which people reach the office; default http://HOST:PORT',
    read: readPublicUrl,
    must: 'it must be http(s)://name[:port] without a path, e.g. PUBLIC_URL=https://grid.example.org',
  }),
  TRUST_PROXY: setting({
    fallback: '0',
    meaning: 'reverse proxies whose X-Forwarded-For is believed: a number of hops, or addresses with commas',
    read: readTrustProxy,
    must: 'it must be a number of hops (0-9) or addresses with commas, e.g. TRUST_PROXY=1 or TRUST_PROXY=127.0.0.1,10.0.0.0/8',
  }),
  GRIDKEEPER_DATA: setting({
    fallback: 'data',
    meaning: 'folder of database, photos and key; a relative one lies below the repository',
    read: (text) => (text.includes('\0') ? undefined : resolve(root, text)),
    must: 'it must be the path of a folder, e.g. GRIDKEEPER_DATA=/var/lib/gridkeeper-data',
  }),
  DATABASE_URL: setting({
    fallback: '',
    meaning: 'a PostgreSQL of your own (15 or newer) instead of the embedded one',
    read: readDatabaseUrl,
    must: 'it must be postgres://user:password@host:5432/database; leave it empty for the embedded database',
  }),
  GRIDKEEPER_DEMO: setting({
    fallback: '1',
    meaning: '1: the demo town, on this machine only; 0: your own, empty office',
    read: readSwitch,
    must: 'it must be 1 (demo town) or 0 (your own office)',
  }),
  GRIDKEEPER_ZONE: setting({
    fallback: 'Asia/Shanghai',
    meaning: "the office's time zone; the host's is never used",
    read: readZone,
    must: 'it must be a zone of the IANA list, e.g. GRIDKEEPER_ZONE=Asia/Shanghai',
  }),
  GRIDKEEPER_KEY: setting({
    fallback: '',
    meaning: 'key of the encrypted fields, 32 bytes as hex or base64; default: the file "key" in the data folder, made at the first start',
    read: readKey,
    must: 'it must be 32 bytes as 64 hex digits or as base64; make one with: openssl rand -hex 32',
  }),
};

type Environment = Readonly<Record<string, string | undefined>>;

export type Configuration = {
  readonly port: number;
  readonly host: string;
  /** Origin without a slash at its end; empty: made of host and the port that was really taken. */
  readonly publicUrl: string;
  readonly trustProxy: false | number | string[];
  readonly demo: boolean;
  /** This office's own folder: demo and real data never lie in the same one. */
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
  readonly zone: string;
  readonly key: Buffer | undefined;
  /** Read, or made with mode 0600, when no key is given. */
  readonly keyFile: string;
};

const loopback = new Set(['127.0.0.1', 'localhost', '::1']);

const readSetting = <Value>(name: string, { fallback, read, must }: Setting<Value>, environment: Environment): Value => {
  const given = environment[name]?.trim() ?? '';
  const value = read(given === '' ? fallback : given);
  if (value === undefined) throw new OperatorError(`${name} is wrong: ${must}.`);
  return value;
};

/** @throws OperatorError naming the variable and the way out; the value itself is not repeated, for it may be a secret. */
export const readConfiguration = (environment: Environment = process.env): Configuration => {
  const demo = readSetting('GRIDKEEPER_DEMO', settings.GRIDKEEPER_DEMO, environment);
  const host = readSetting('HOST', settings.HOST, environment);
  if (demo && !loopback.has(host)) {
    throw new OperatorError(
      'HOST is wrong: the demo town has accounts everybody knows, so it listens on 127.0.0.1 only. Leave HOST empty, or start your own office with GRIDKEEPER_DEMO=0.',
    );
  }
  const dataFolder = join(readSetting('GRIDKEEPER_DATA', settings.GRIDKEEPER_DATA, environment), demo ? 'demo' : 'office');
  return {
    port: readSetting('PORT', settings.PORT, environment),
    host: demo ? '127.0.0.1' : host,
    publicUrl: readSetting('PUBLIC_URL', settings.PUBLIC_URL, environment),
    trustProxy: readSetting('TRUST_PROXY', settings.TRUST_PROXY, environment),
    demo,
    dataFolder,
    databaseUrl: readSetting('DATABASE_URL', settings.DATABASE_URL, environment) || undefined,
    zone: readSetting('GRIDKEEPER_ZONE', settings.GRIDKEEPER_ZONE, environment),
    key: readSetting('GRIDKEEPER_KEY', settings.GRIDKEEPER_KEY, environment) ?? undefined,
    keyFile: join(dataFolder, 'key'),
  };
};
