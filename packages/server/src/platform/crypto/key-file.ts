import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Configuration } from '../configuration.ts';
import { OperatorError } from '../operator-error.ts';

/** The office's secret: from the environment, else the 0600 file beside the data, made at the first start. Never part of a backup. */
export function officeSecret(configuration: Pick<Configuration, 'key' | 'keyFile'>): Buffer {
  if (configuration.key) return configuration.key;
  if (!existsSync(configuration.keyFile)) {
    mkdirSync(dirname(configuration.keyFile), { recursive: true, mode: 0o700 });
    writeFileSync(configuration.keyFile, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  }
  const text = readFileSync(configuration.keyFile, 'utf8').trim();
  if (!/^[0-9a-f]{64}$/.test(text)) {
    throw new OperatorError(
      `The key file ${configuration.keyFile} does not hold 64 hex digits. Put the saved key back; without it phones and contacts stay closed.`,
    );
  }
  return Buffer.from(text, 'hex');
}
