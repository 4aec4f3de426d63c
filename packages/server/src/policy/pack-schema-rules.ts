import type { FaultWords } from './parse-fault.ts';

/** Rules about single texts and entries, which the schema names as the message of its checks. */
export const schemaRules = {
  code: {
    what: { zh: '“{value}”不能作代码。', en: '“{value}” is no code.' },
    mend: { zh: '用小写英文词，中间连字符，例如 main-road。', en: 'Write lower-case English words joined by hyphens, such as main-road.' },
  },
  version: {
    what: { zh: '“{value}”不是版本号。', en: '“{value}” is no version.' },
    mend: { zh: '写三段数字，例如 1.0.0；改了内容就提高。', en: 'Write three numbers such as 1.0.0; raise it with every change.' },
  },
  time: {
    what: { zh: '“{value}”不是钟点。', en: '“{value}” is no time of day.' },
    mend: { zh: '写成“17:30”，24 时制，最晚“24:00”。', en: 'Write it as “17:30”, at the latest “24:00”.' },
  },
  span: {
    what: { zh: '“{value}”不是上班时段。', en: '“{value}” are no office hours.' },
    mend: { zh: '写成“08:30-12:00”，午休分成两段。', en: 'Write them as “08:30-12:00”; a lunch break makes two spans.' },
  },
  spans: {
    what: { zh: '上班时段前后颠倒或者重叠。', en: 'Office hours end before they begin, or overlap.' },
    mend: { zh: '从早到晚写，前一段结束后才是下一段。', en: 'Write them from morning to evening, one after the other.' },
  },
  duration: {
    what: { zh: '“{value}”不是时限。', en: '“{value}” is no limit.' },
    mend: {
      zh: '写成“5 working-days”：1 到 9999 的整数、空格，再写 minutes、hours、working-hours、working-days 或 natural-days。',
      en: 'Write it as “5 working-days”: 1 to 9999, a space, and minutes, hours, working-hours, working-days or natural-days.',
    },
  },
  due: {
    what: { zh: '这一步没有写清何时到。', en: 'It is not clear when this step comes.' },
    mend: {
      zh: 'share（占时限的比例，到期为 1）和 after（超期后多久）写其中一个。',
      en: 'Write either “share” (of the limit; 1 is its end) or “after” (so long beyond it).',
    },
  },
  day: {
    what: { zh: '“{value}”不是日期。', en: '“{value}” is no day.' },
    mend: { zh: '写成“2026-05-31”，加引号。', en: 'Write it as “2026-05-31”, in quotation marks.' },
  },
  phase: {
    what: { zh: '这一阶段还没开始就结束了。', en: 'This phase ends before it begins.' },
    mend: { zh: '“from”写开始的日子，“to”写最后一天。', en: 'Write its first day as “from” and its last day as “to”.' },
  },
  suggestions: {
    what: { zh: '“show”比“sure”还大。', en: '“show” is more than “sure”.' },
    mend: { zh: '对调或者改正这两个数，例如 0.15 和 0.7。', en: 'Swap or correct them, such as 0.15 and 0.7.' },
  },
  warnDays: {
    what: { zh: '提醒天数要从大到小，每个只写一次。', en: 'The days of warning run from many to few, each once.' },
    mend: { zh: '例如 [60, 30, 7]。', en: 'For example [60, 30, 7].' },
  },
  ledger: {
    what: { zh: '这张台账没有写清从哪里取。', en: 'It is not clear what this ledger is a view of.' },
    mend: {
      zh: 'register（台账）、cases（案件）、posts（岗位）写其中一个；where 只和 register 一起写。',
      en: 'Write one of “register”, “cases” and “posts”; “where” goes with “register” only.',
    },
  },
  bounds: {
    what: { zh: '下限“min”比上限“max”大。', en: '“min” is more than “max”.' },
    mend: { zh: '对调或者改正这两个数。', en: 'Swap or correct them.' },
  },
} satisfies Readonly<Record<string, FaultWords>>;

export type SchemaRule = keyof typeof schemaRules;

export function isSchemaRule(message: string): message is SchemaRule {
  return Object.hasOwn(schemaRules, message);
}
