import type { Label } from '@gridkeeper/domain/base/label.ts';
import type { Outcome } from '@gridkeeper/domain/cases/outcome.ts';
import type { TimelineEntry } from '@gridkeeper/domain/cases/wire.ts';

/** One small fact below the headline of a timeline entry, still without its language. */
export type TimelineFact =
  | { readonly key: 'tl.unit'; readonly unit: Label }
  | { readonly key: 'tl.row'; readonly row: number }
  | { readonly key: 'tl.until'; readonly day: string }
  | { readonly key: 'tl.outcome'; readonly outcome: Outcome }
  | { readonly key: 'tl.rating'; readonly rating: number }
  | { readonly key: 'tl.units'; readonly units: readonly Label[] }
  | { readonly key: 'tl.severity'; readonly severity: Label }
  | { readonly key: 'tl.level'; readonly level: Label }
  | { readonly key: 'tl.state'; readonly from: Label; readonly to: Label };

/** What an entry changed, in the order in which a reader asks: to whom, why, until when, how it ended, where it stands now. */
export function timelineFacts(entry: TimelineEntry): readonly TimelineFact[] {
  const facts: TimelineFact[] = [];
  if (entry.unit !== null) facts.push({ key: 'tl.unit', unit: entry.unit.label });
  if (entry.routingRow !== null) facts.push({ key: 'tl.row', row: entry.routingRow });
  if (entry.units.length > 0) facts.push({ key: 'tl.units', units: entry.units });
  if (entry.level !== null) facts.push({ key: 'tl.level', level: entry.level });
  if (entry.severity !== null) facts.push({ key: 'tl.severity', severity: entry.severity });
  if (entry.until !== null) facts.push({ key: 'tl.until', day: entry.until });
  if (entry.outcome !== null) facts.push({ key: 'tl.outcome', outcome: entry.outcome });
  if (entry.rating !== null) facts.push({ key: 'tl.rating', rating: entry.rating });
  if (entry.from !== null && entry.to !== null && entry.from.code !== entry.to.code)
    facts.push({ key: 'tl.state', from: entry.from.label, to: entry.to.label });
  return facts;
}
