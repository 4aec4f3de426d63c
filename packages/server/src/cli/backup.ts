import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { digestHeads } from '../cases/audit-heads.ts';
import { makeBackup } from '../platform/backup/make-backup.ts';
import { openPlatform } from '../platform/open-platform.ts';
import { type OfficeCommand, UsageError } from './command.ts';
import { type Progress, startProgress } from './progress.ts';

const usage = `Words
  FILE              the archive to write, e.g. office-2026-11-22.gkbackup; an existing file is never overwritten

Writes the database and all photos into one file, from one moment, while the office goes on working. "bin/gridkeeper restore FILE" loads it
into any empty database, embedded or PostgreSQL 15 and newer. The file holds residents' words and photos: keep it like the office's own files.
The key is NOT in it: keep the key in another place, for without it names and phone numbers stay closed for ever.
`;

export const command: OfficeCommand = {
  name: 'backup',
  summary: 'writes database and photos into one file',
  usage,
  async run(words, { configuration, owner, signal }) {
    const { positionals } = parseArgs({ args: [...words], allowPositionals: true });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageError('Name one file to write.');
    const platform = openPlatform(configuration, owner, { connections: 2 });
    let progress: Progress | undefined;
    try {
      const { header, manifest, bytes } = await makeBackup({
        pool: platform.pool,
        files: platform.files,
        target: resolve(file),
        now: platform.clock(),
        heads: digestHeads,
        signal,
        onTotal: (total) => {
          progress = startProgress('Backing up', total);
        },
        onDone: (howMany) => progress?.advance(howMany),
      });
      progress?.end();
      const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
      const lines = [
        `${resolve(file)}: ${rows} rows of ${header.tables.length} tables, ${manifest.photos.count} photo files, ${megabytes(bytes)}.`,
        `THE KEY IS NOT INSIDE. Keep ${configuration.key ? 'GRIDKEEPER_KEY' : configuration.keyFile} in another place: without it names and phone numbers stay closed.`,
      ];
      process.stdout.write(`${lines.join('\n')}\n`);
      return 0;
    } finally {
      await platform.pool.end();
    }
  },
};

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
