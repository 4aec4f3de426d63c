import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Configuration } from '../configuration.ts';
import { OperatorError } from '../operator-error.ts';
import { type FieldCipherName, fieldCiphers } from './field-cipher.ts';
import { type FieldKey, type Keyring, keyringOf, type OfficeKeys } from './keyring.ts';

type KeyPlace = Pick<Configuration, 'key' | 'keyFile'>;

/** The office's keyring: from the environment, else from the 0600 file beside the data, made at the first start. Never part of a backup. */
export function openKeyring(place: KeyPlace): Keyring {
  return keyringOf(readOfficeKeys(place), place.key ? () => [] : laterKeysOf(place.keyFile));
}

/** @throws OperatorError when the file is damaged: it is told, never replaced */
export function readOfficeKeys({ key, keyFile }: KeyPlace): OfficeKeys {
  if (key) return { secret: key, later: [] };
  if (!existsSync(keyFile)) {
    mkdirSync(dirname(keyFile), { recursive: true, mode: 0o700 });
    writeFileSync(keyFile, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  }
  return readKeyFile(keyFile);
}

/** The office's secret in the first line; below it one line for each field key that was added: its id, its cipher and 64 hex digits. */
function readKeyFile(keyFile: string): OfficeKeys {
  const [first = '', ...rest] = readFileSync(keyFile, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line, i) => i === 0 || line !== '');
  const later = rest.map(readFieldKey);
  if (!/^[0-9a-f]{64}$/.test(first) || !later.every((key, i): key is FieldKey => key?.id === i + 2)) {
    throw new OperatorError(
      `The key file ${keyFile} does not hold 64 hex digits. Put the saved key back; without it phones and contacts stay closed.`,
    );
  }
  return { secret: Buffer.from(first, 'hex'), later };
}

function readFieldKey(line: string): FieldKey | undefined {
  const [, id = '', name = '', hex = ''] = /^(\d{1,3}) (\w+) ([0-9a-f]{64})$/.exec(line) ?? [];
  const cipher = fieldCiphers.find((known) => known === name);
  return cipher && Number(id) <= 255 ? { id: Number(id), cipher, secret: Buffer.from(hex, 'hex') } : undefined;
}

/** Reads the file again only when it has changed since. */
function laterKeysOf(keyFile: string): () => readonly FieldKey[] {
  let seen = '';
  let later: readonly FieldKey[] = [];
  return () => {
    const { ino, size, mtimeMs } = statSync(keyFile);
    const now = `${ino} ${size} ${mtimeMs}`;
    if (now !== seen) {
      later = readKeyFile(keyFile).later;
      seen = now;
    }
    return later;
  };
}

/**
 * Adds a field key; from then on every server of this folder seals with it. The file is replaced whole, so that a crash leaves the old one or the new one.
 * @returns the id of the new key
 * @throws OperatorError when the keys come from the environment, or 255 keys were made
 */
export function addFieldKey({ key, keyFile }: KeyPlace, cipher: FieldCipherName): number {
  if (key)
    throw new OperatorError(
      'The key comes from GRIDKEEPER_KEY. Put it into the file "key" in the data folder to rotate the keys of fields.',
    );
  const keys = readOfficeKeys({ key, keyFile });
  const id = keys.later.length + 2;
  if (id > 255) throw new OperatorError('This office has used up its 255 keys.');
  const text = [keys.secret.toString('hex'), ...keys.later.map(lineOf), lineOf({ id, cipher, secret: randomBytes(32) })].join('\n');
  writeFileSync(`${keyFile}.new`, `${text}\n`, { mode: 0o600, flush: true });
  renameSync(`${keyFile}.new`, keyFile);
  return id;
}

const lineOf = ({ id, cipher, secret }: FieldKey): string => `${id} ${cipher} ${secret.toString('hex')}`;
