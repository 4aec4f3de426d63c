import { fill, type Locale } from '@gridkeeper/domain/base/label.ts';
import { clockViews } from '@gridkeeper/domain/cases/clocks.ts';
import type { SlipFact } from '@gridkeeper/domain/policy/pack.ts';
import { outcomeWords, slipFactWords } from '@gridkeeper/domain/policy/sentences-words.ts';
import { paperDate, paperMoment } from '../../platform/print/paper-dates.ts';
import { categoryOf, roleLabel } from '../labels.ts';
import { mostUrgent } from '../most-urgent.ts';
import type { AtStep } from './at-step.ts';
import { slipWords } from './slip-words.ts';

/** A line of the slip's table: what it is, and what it says. */
export type SlipRow = readonly [string, string];

/** The lines of a slip in the order of the pack; a fact that the case has none of takes no line. */
export function slipRows(at: AtStep, facts: readonly SlipFact[], locale: Locale): readonly SlipRow[] {
  return facts.flatMap((fact): readonly SlipRow[] => {
    const text = factText(fact, at, locale);
    return text ? [[factName(fact, locale), text]] : [];
  });
}

/** The paper has a number of its own, so the case's is called by its full name. */
export function factName(fact: SlipFact, locale: Locale): string {
  return fact === 'number' ? slipWords.case[locale] : capital(slipFactWords[fact][locale]);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function factText(fact: SlipFact, at: AtStep, locale: Locale): string | null {
  const { state, pack, event, names, read, calendar } = at;
  const acted = event.type === 'acted' ? event : null;
  switch (fact) {
    case 'number':
      return read.row.number;
    case 'reported-at':
      return paperMoment(state.reportedAt, locale, calendar.zone);
    case 'category':
      return categoryOf(pack, state.category)?.label[locale] ?? null;
    case 'severity':
      return pack.severities.find((one) => one.code === state.severity)?.label[locale] ?? null;
    case 'place':
      return [areasOf(at), at.words('address')].filter(Boolean).join(locale === 'zh' ? '，' : ', ');
    case 'text':
      return at.words('report');
    case 'lead-unit':
      return names.unit(state.leadUnit)?.label[locale] ?? null;
    case 'assisting':
      return state.assisting.map((code) => names.unit(code)?.label[locale] ?? code).join(locale === 'zh' ? '、' : ', ');
    case 'limit':
      return limitText(at, locale);
    case 'until':
      return acted?.until ? paperDate(acted.until, locale) : null;
    case 'note':
      return at.said('note');
    case 'by':
      return byText(at, locale);
    case 'outcome':
      return acted?.outcome ? capital(outcomeWords[acted.outcome][locale]) : null;
    case 'public-text':
      return at.said('notice');
    case 'form':
      return null; // it has a table of its own
  }
}

/** The areas it lies in, the office's own first. */
export function areasOf({ state, names }: AtStep): string {
  return state.place.areaIds.map((id) => names.area(id) ?? '').join(' / ');
}

function limitText({ state, pack, event, calendar }: AtStep, locale: Locale): string | null {
  const clock = mostUrgent(clockViews(state, pack, calendar, event.at));
  if (!clock) return null;
  const moment = paperMoment(clock.dueAt, locale, calendar.zone);
  return clock.provisional ? fill(slipWords.provisional[locale], { moment }) : moment;
}

function byText({ event: { by }, names, pack }: AtStep, locale: Locale): string | null {
  return by.kind === 'staff' ? [roleLabel(pack, by.role)?.[locale], names.person(by.personId)].filter(Boolean).join(' ') : null;
}
