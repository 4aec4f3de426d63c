import { parseArgs } from 'node:util';
import { inTransaction } from '../platform/database/tx.ts';
import { openPlatform } from '../platform/open-platform.ts';
import { OperatorError } from '../platform/operator-error.ts';
import type { Platform } from '../platform/platform.ts';
import { listVersions } from '../policy/list-versions.queries.ts';
import { migrateCases } from '../policy/migrate-cases.ts';
import { readStates } from '../policy/migrate-states.ts';
import { findVersion } from '../policy/migrate-versions.ts';
import { getPack } from '../policy/packs.ts';
import { type Office, type OfficeCommand, UsageError } from './command.ts';
import { findDistrict } from './find-district.ts';
import { migrationReport } from './policy-migrate-report.ts';
import { startProgress } from './progress.ts';

const usage = `  --dry-run          only says what would happen
  --from VERSION     cases of this version only (its number, or the beginning of its hash); default: of all others
  --to VERSION       the version they move to; default: the one in force
  --states FILE      a YAML file of lines "old: new" for states that the version does not have
  --district NUMBER  needed only where the database holds several offices

Running cases keep the version they began with until this command moves them. A case stays in the state of the same name; its clocks run on from
their start with the new limits. What the version has no place for stays as it is and is listed. Can be stopped with Ctrl-C and run again.
`;

const options = {
  'dry-run': { type: 'boolean', default: false },
  from: { type: 'string' },
  to: { type: 'string' },
  states: { type: 'string' },
  district: { type: 'string' },
} as const;

export const command: OfficeCommand = {
  name: 'policy migrate',
  summary: 'moves running cases to the version of the rules in force',
  usage,
  run: async (words, office) => {
    const { values, positionals } = parseArgs({ args: [...words], allowPositionals: true, options });
    if (positionals.length > 0) throw new UsageError(`"${positionals.join(' ')}" is one word too many.`);
    const platform = openPlatform(office.configuration, office.owner, { connections: 3 });
    try {
      await run(platform, office, await findDistrict(office, platform, values.district), values);
    } finally {
      await platform.pool.end();
    }
    return 0;
  },
};

type Values = {
  readonly [Word in 'from' | 'to' | 'states']?: string | undefined;
} & { readonly 'dry-run': boolean };

async function run(platform: Platform, office: Office, districtId: number, values: Values): Promise<void> {
  const dryRun = values['dry-run'];
  const { to, from, pack } = await inTransaction(platform, { districtId, readOnly: true }, async (tx) => {
    const versions = await listVersions(tx);
    const target = values.to === undefined ? versions.find((one) => one.current) : findVersion(versions, values.to);
    if (!target) throw new OperatorError('This office has no rules yet; bin/gridkeeper policy publish makes them.');
    return {
      to: target,
      from: values.from === undefined ? null : findVersion(versions, values.from),
      pack: await getPack(tx, target.hash),
    };
  });
  const states = values.states === undefined ? new Map<string, string>() : await readStates(values.states, pack);
  let progress: ReturnType<typeof startProgress> | undefined;
  const report = await migrateCases(platform, districtId, {
    to: to.hash,
    from: from && [from.hash],
    states,
    dryRun,
    signal: office.signal,
    onTotal: (cases) => {
      progress = startProgress('cases', cases);
    },
    onBatch: (cases) => progress?.advance(cases),
  }).finally(() => progress?.end());
  process.stdout.write(migrationReport(report, { version: to, dryRun }));
}
