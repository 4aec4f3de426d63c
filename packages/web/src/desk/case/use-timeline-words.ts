import type { TimelineEntry } from '@gridkeeper/domain/cases/wire.ts';
import { commonTexts } from '../../shared/texts/common.ts';
import { useLabel, useTexts } from '../../shared/texts/use-texts.ts';
import { caseTexts } from './texts.ts';
import { type TimelineFact, timelineFacts } from './timeline-facts.ts';

export type TimelineWords = { readonly who: string; readonly what: string; readonly facts: readonly string[] };

export function useTimelineWords(): (entry: TimelineEntry) => TimelineWords {
  const say = useTexts(caseTexts);
  const sayCommon = useTexts(commonTexts);
  const label = useLabel();

  function whoOf({ who }: TimelineEntry): string {
    if (who.holder !== 'staff') return say(`who.${who.holder}`);
    const role = who.role === null ? '' : label(who.role);
    if (who.name === null) return role;
    return role === '' ? who.name : say('who.role', { name: who.name, role });
  }

  function whatOf(entry: TimelineEntry): string {
    if (entry.clock !== null) return say(`tl.${entry.clock.does}`, { clock: label(entry.clock.label) });
    if (entry.actionLabel !== null) return label(entry.actionLabel);
    return entry.type === 'acted' || entry.type === 'ladder' ? '' : say(`tl.${entry.type}`);
  }

  function factOf(fact: TimelineFact): string {
    switch (fact.key) {
      case 'tl.unit':
        return say(fact.key, { unit: label(fact.unit) });
      case 'tl.outcome':
        return say(fact.key, { outcome: sayCommon(`outcome.${fact.outcome}`) });
      case 'tl.state':
        return say(fact.key, { from: label(fact.from), to: label(fact.to) });
      case 'tl.units':
        return say(fact.key, { units: fact.units.map(label).join('、') });
      case 'tl.severity':
        return say(fact.key, { severity: label(fact.severity) });
      case 'tl.level':
        return say(fact.key, { level: label(fact.level) });
      case 'tl.row':
        return say(fact.key, { row: fact.row });
      case 'tl.until':
        return say(fact.key, { day: fact.day });
      case 'tl.rating':
        return say(fact.key, { rating: fact.rating });
    }
  }

  return (entry) => ({ who: whoOf(entry), what: whatOf(entry), facts: timelineFacts(entry).map(factOf) });
}
