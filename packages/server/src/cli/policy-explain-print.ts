import type { Label, Locale } from '@gridkeeper/domain/base/label.ts';
import type { WorkingCalendar } from '@gridkeeper/domain/policy/calendar.ts';
import type { ExplainedClock, Explanation } from '@gridkeeper/domain/policy/explain/explanation.ts';
import { momentWords } from '@gridkeeper/domain/policy/explain/moment-words.ts';
import { limitWords } from '@gridkeeper/domain/policy/limit-words.ts';
import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import { answersFor } from '@gridkeeper/domain/policy/sentences.ts';
import { timeLabel } from '@gridkeeper/domain/policy/sentences-names.ts';

const words = {
  zh: {
    what: '事项',
    where: '地段',
    when: '时间',
    level: '层级',
    severity: '轻重缓急',
    who: '归口',
    rule: '依据',
    passed: '未适用的行',
    flow: '流程',
    clocks: '时限（各按 {moment} 进入该环节起算）',
    due: '截至',
    from: '自“{state}”起',
    provisional: '（暂定）',
    notices: '另行告知',
    open: '（',
    close: '）',
  },
  en: {
    what: 'Matter',
    where: 'Place',
    when: 'Time',
    level: 'Level',
    severity: 'Severity',
    who: 'Handled by',
    rule: 'By',
    passed: 'Rows passed over',
    flow: 'Way',
    clocks: 'Limits (each as if its state were entered at {moment})',
    due: 'due',
    from: 'from “{state}” on',
    provisional: ' (provisional)',
    notices: 'Told besides',
    open: ' (',
    close: ')',
  },
} as const satisfies Record<Locale, Record<string, string>>;

/** An explanation as a clerk reads it on a terminal, aligned, ending with a line feed. */
export function printExplanation(pack: CompiledPack, told: Explanation, calendar: WorkingCalendar, locale: Locale): string {
  const text = words[locale];
  const say = (label: Label) => label[locale];
  const at = say(momentWords(calendar, told.at));
  const aside = (note: string) => `${text.open}${note}${text.close}`;
  const head = told.category.head === null ? '' : `${say(told.category.head)} > `;
  const facts: readonly (readonly [string, string])[] = [
    [text.what, `${head}${say(told.category.label)}${aside(told.category.code)}`],
    [text.where, `${say(told.zone.label)}${aside(say(told.zone.why))}`],
    [text.when, `${at}${locale === 'zh' ? '，' : ', '}${say(timeLabel(told.time))}`],
    ...(told.level ? [[text.level, say(told.level.label)] as const] : []),
    ...(told.severity ? [[text.severity, say(told.severity.label)] as const] : []),
    [text.who, say(answersFor(pack, { lead: told.lead.code, assisting: told.assisting.map(({ code }) => code) }))],
    [text.rule, say(told.decides.sentence)],
    [
      text.flow,
      `${say(told.workflow.label)}${locale === 'zh' ? '：' : ': '}${told.workflow.way.map(({ label }) => say(label)).join(' → ')}`,
    ],
  ];
  const passed = told.passedOver.flatMap(({ sentence, why }) => [`  ${say(sentence)}`, `    ${say(why)}`]);
  const notices = told.notices.map(({ sentence }) => `  ${say(sentence)}`);
  return [
    `${say(pack.label)} ${pack.version}${aside(pack.plan)}`,
    '',
    ...columns(facts),
    '',
    text.clocks.replace('{moment}', at),
    ...clockLines(told.clocks, calendar, locale),
    ...section(text.notices, notices),
    ...section(text.passed, passed),
    '',
  ].join('\n');
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines];
}

function clockLines(clocks: readonly ExplainedClock[], calendar: WorkingCalendar, locale: Locale): readonly string[] {
  const text = words[locale];
  const rows = clocks.map((clock) => [
    clock.label[locale],
    limitWords(clock.limit)[locale],
    `${text.due} ${momentWords(calendar, clock.dueAt)[locale]}${clock.provisional ? text.provisional : ''}`,
    text.from.replace('{state}', clock.starts.label[locale]),
  ]);
  return columns(rows).flatMap((line, index) => [
    line,
    ...(clocks[index]?.ladder ?? []).map(({ sentence }) => `      ${sentence[locale]}`),
  ]);
}

/** Cells under one another. Chinese characters and full-width punctuation take two columns of a terminal. */
function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows.reduce<readonly number[]>((sum, row) => row.map((cell, index) => Math.max(sum[index] ?? 0, widthOf(cell))), []);
  return rows.map((row) => {
    const padded = row.map((cell, index) => (index === row.length - 1 ? cell : cell + ' '.repeat((widths[index] ?? 0) - widthOf(cell))));
    return `  ${padded.join('  ')}`;
  });
}

function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (/[\p{Script=Han}\u3000-\u303f\uff00-\uff60]/u.test(character) ? 2 : 1), 0);
}
