import { parseArgs } from 'node:util';
import { migrateSafely } from '../platform/backup/before-migration.ts';
import { fieldCiphers } from '../platform/crypto/field-cipher.ts';
import { addFieldKey } from '../platform/crypto/key-file.ts';
import { openPlatform } from '../platform/open-platform.ts';
import { type OfficeCommand, UsageError } from './command.ts';
import { resealOffice } from './reseal-office.ts';

const usage = `  --cipher NAME     aes (AES-256-GCM, the default) or sm4 (SM4-CTR with HMAC-SM3 国密)
  --again           makes no new key: goes on with a rotation that was stopped

Adds a key to the key file and seals every phone, contact and register field with it, while the office works; a running server follows by itself.
Stop with Ctrl-C and go on with --again. Keep the old lines of the key file: backups made before need them. Copy the file to its safe place anew.
Codes on paper, signatures and exact search hang on the first line, which does not change.
`;

export const command: OfficeCommand = {
  name: 'keys rotate',
  summary: 'seals all encrypted fields with a new key',
  usage,
  async run(words, office) {
    const { values } = parseArgs({
      args: [...words],
      options: { cipher: { type: 'string', default: 'aes' }, again: { type: 'boolean', default: false } },
    });
    const cipher = fieldCiphers.find((known) => known === values.cipher);
    if (cipher === undefined) throw new UsageError(`--cipher is one of ${fieldCiphers.join(', ')}.`);
    if (!values.again) process.stdout.write(`Key ${addFieldKey(office.configuration, cipher)} added to ${office.configuration.keyFile}\n`);
    const platform = openPlatform(office.configuration, office.owner, { connections: 2 });
    try {
      if (office.beside === undefined) await migrateSafely(platform, office.configuration.dataFolder);
      let told = 0;
      const { values: sealed, whole } = await resealOffice(platform, office.signal, (count) => {
        told += count;
        if (process.stderr.isTTY) process.stderr.write(`\r${told} values sealed anew`);
      });
      if (process.stderr.isTTY) process.stderr.write('\n');
      process.stdout.write(
        whole
          ? `${sealed} values sealed anew; all stand under key ${platform.keyring.newest()}. Copy the key file to its safe place now.\n`
          : `Stopped after ${sealed} values; the rest opens under its old key. Go on with: bin/gridkeeper keys rotate --again\n`,
      );
      return whole ? 0 : 1;
    } finally {
      await platform.pool.end();
    }
  },
};
