import type { PackVersion } from '@gridkeeper/domain/policy/wire.ts';
import type { LeftReason } from '../cases/move-cases-plan.ts';
import type { MigrationReport } from '../policy/migrate-cases.ts';

const reasons: Readonly<Record<LeftReason, string>> = {
  state: 'the version does not have their state (name one with --states)',
  category: 'the version does not have their category',
  unit: 'the version does not have a unit that has them or takes part',
  level: 'the version does not have their level',
  severity: 'the version does not tell their degree of urgency apart',
};

/** What a migration did, or would do, for the terminal. */
export function migrationReport(report: MigrationReport, about: { readonly version: PackVersion; readonly dryRun: boolean }): string {
  const { id, version } = about.version;
  const verb = about.dryRun ? 'would move' : 'moved';
  const lines = [
    `${report.moved} running cases ${verb} to ${id} ${version}.`,
    ...report.states.map(
      (state) => `  ${String(state.cases).padStart(6)}  ${state.label.zh} ${state.label.en} (${state.workflow}/${state.code})`,
    ),
    ...report.clocks.map(
      (clock) =>
        `Clock ${clock.label.zh} ${clock.label.en}: ${clock.changed} limits ${about.dryRun ? 'would change' : 'changed'}, ${clock.overdueAtOnce} ${about.dryRun ? 'would be' : 'are'} overdue at once.`,
    ),
    ...leftLines(report.left),
    ...(report.stopped ? ['Stopped before the end. The same command goes on from here.'] : []),
    ...(about.dryRun ? ['Nothing was written.'] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function leftLines(left: MigrationReport['left']): readonly string[] {
  const kinds = [...new Set(left.map((one) => one.reason))];
  return kinds.flatMap((reason) => {
    const numbers = left.filter((one) => one.reason === reason).map((one) => one.number);
    return [`${numbers.length} left as they are: ${reasons[reason]}.`, `  ${numbers.join(', ')}`];
  });
}
