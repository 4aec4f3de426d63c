import type { Label } from '@gridkeeper/domain/base/label.ts';
import type { Outcome } from '@gridkeeper/domain/cases/outcome.ts';
import type { CaseDetail, TimelineEntry } from '@gridkeeper/domain/cases/wire.ts';
import type { SlipFact } from '@gridkeeper/domain/policy/pack.ts';

/** How a face says labels, moments and outcomes. */
export type SlipWords = {
  readonly label: (label: Label) => string;
  readonly moment: (iso: string) => string;
  readonly outcome: (outcome: Outcome) => string;
};

/** What a slip says of one fact after that step; null where the case has none (yet). The form is told as a whole, elsewhere. */
export function slipFact(fact: SlipFact, step: TimelineEntry, detail: CaseDetail, words: SlipWords): string | null {
  const { label, moment, outcome } = words;
  const unit = step.unit ?? detail.unit;
  switch (fact) {
    case 'number':
      return detail.number;
    case 'reported-at':
      return moment(detail.reportedAt);
    case 'category':
      return detail.category && label(detail.category.label);
    case 'severity':
      return detail.severity && label(detail.severity.label);
    case 'place':
      return [detail.areaPath.map((area) => area.name).join(' / '), detail.address].filter(Boolean).join('，');
    case 'text':
      return detail.text;
    case 'lead-unit':
      return unit && label(unit.label);
    case 'assisting':
      return detail.assisting.map((unit) => label(unit.label)).join('、');
    case 'limit':
      return detail.clock && moment(detail.clock.dueAt);
    case 'until':
      return step.until;
    case 'note':
      return step.note;
    case 'by':
      return [step.who.role && label(step.who.role), step.who.name].filter(Boolean).join(' ');
    case 'outcome':
      return step.outcome && outcome(step.outcome);
    case 'form':
      return null;
  }
}
