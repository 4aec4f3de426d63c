import type { FaultWords } from './parse-fault.ts';

/** Sentences about keys and values that are not of the form a pack has. */
export const schemaWords = {
  missing: {
    what: { zh: '缺少“{key}”。', en: '“{key}” is missing.' },
    mend: { zh: '补上这个键，例如“{key}: {example}”。', en: 'Add it, such as “{key}: {example}”.' },
  },
  missingPart: {
    what: { zh: '缺少大项“{key}”。', en: 'The part “{key}” is missing.' },
    mend: {
      zh: '在 pack.yaml 或它 include 的文件里写上“{key}:”和内容。',
      en: 'Write “{key}:” with what belongs to it in pack.yaml or a file that it includes.',
    },
  },
  empty: {
    what: { zh: '“{key}”后面是空的。', en: '“{key}” is empty.' },
    mend: {
      zh: '写上内容，例如“{key}: {example}”；不需要的，整行删去。',
      en: 'Write something, such as “{key}: {example}”, or take the line away.',
    },
  },
  emptyPart: {
    what: { zh: '“{key}”后面是空的。', en: '“{key}” is empty.' },
    mend: {
      zh: '写上内容，检查下面各行有没有缩进；不需要的，整行删去。',
      en: 'Write what belongs to it, indented below, or take the line away.',
    },
  },
  unknown: {
    what: { zh: '这里没有“{key}”这个键。', en: 'There is no key “{key}” here.' },
    mend: { zh: '删去它，或者改成：{words}。', en: 'Take it away, or use one of: {words}.' },
  },
  unknownInLabel: {
    what: { zh: '这里没有“{key}”这个键。', en: 'There is no key “{key}” here.' },
    mend: {
      zh: '文字里有英文逗号时，把整段文字加上引号，例如 en: "roads, lamps"；否则删去它，这里只写 {words}。',
      en: 'Quote a text with a comma in it, such as en: "roads, lamps"; otherwise take the key away, here are only: {words}.',
    },
  },
  unknownNear: {
    what: { zh: '这里没有“{key}”这个键。', en: 'There is no key “{key}” here.' },
    mend: { zh: '是不是“{guess}”？改正它，或者删去。', en: 'Did you mean “{guess}”? Correct it, or take it away.' },
  },
  colon: {
    what: {
      zh: '“{key}”成了一个键：冒号后面没有空格，或者是全角冒号。',
      en: '“{key}” is read as one key: its colon is full-width or has no space after it.',
    },
    mend: { zh: '写成“键: 值”，半角冒号加一个空格。', en: 'Write “key: value”, with a plain colon and a space.' },
  },
  merge: {
    what: { zh: '制度包里不用“<<”合并。', en: 'A pack has no merging by “<<”.' },
    mend: { zh: '把各键写全，或者用“*”引用整条。', en: 'Write the keys out, or refer to a whole entry by “*”.' },
  },
  word: {
    what: { zh: '“{key}”不能是“{value}”。', en: '“{key}” cannot be “{value}”.' },
    mend: { zh: '改成其中之一：{words}。', en: 'Use one of: {words}.' },
  },
  wordNear: {
    what: { zh: '“{key}”不能是“{value}”。', en: '“{key}” cannot be “{value}”.' },
    mend: { zh: '是不是“{guess}”？可用的有：{words}。', en: 'Did you mean “{guess}”? It is one of: {words}.' },
  },
  areaWord: {
    what: { zh: '“{key}”不能是“{value}”。', en: '“{key}” cannot be “{value}”.' },
    mend: {
      zh: '镇、乡、街道写 street；村、社区写 community；管理区写 management-area；县、区写 county。可用的有：{words}。',
      en: 'A town, township or street is street, a village or community community, a management area management-area, a county or district county. It is one of: {words}.',
    },
  },
  wordWanted: {
    what: { zh: '“{key}”应当是一个词。', en: '“{key}” has to be one word.' },
    mend: { zh: '写其中之一：{words}。', en: 'Write one of: {words}.' },
  },
  list: {
    what: { zh: '“{key}”应当是列表。', en: '“{key}” has to be a list.' },
    mend: { zh: '加上方括号：“{key}: [{value}]”。', en: 'Put it in brackets: “{key}: [{value}]”.' },
  },
  listBelow: {
    what: { zh: '“{key}”应当是列表。', en: '“{key}” has to be a list.' },
    mend: { zh: '下面每一条以“- ”开头。', en: 'Begin each entry below it with “- ”.' },
  },
  keys: {
    what: { zh: '“{key}”应当由“键: 值”组成。', en: '“{key}” has to be made of keys with values.' },
    mend: { zh: '例如“{key}: {example}”。', en: 'Such as “{key}: {example}”.' },
  },
  entry: {
    what: { zh: '“{key}”的每一条应当由“键: 值”组成。', en: 'Each entry of “{key}” has to be made of keys with values.' },
    mend: { zh: '写成“- { {keys} }”的样子。', en: 'Write it in the way of “- { {keys} }”.' },
  },
  text: {
    what: { zh: '“{key}”应当是文字。', en: '“{key}” has to be a text.' },
    mend: { zh: '例如“{key}: {example}”。', en: 'Such as “{key}: {example}”.' },
  },
  quoted: {
    what: {
      zh: '“{key}”应当是文字，“{value}”会读成数字或者是否。',
      en: '“{key}” has to be a text, and {value} is read as a number or as yes or no.',
    },
    mend: { zh: '加引号“"{value}"”，写成“{key}: {example}”的样子。', en: 'Quote it, "{value}"; it is to look like “{key}: {example}”.' },
  },
  number: {
    what: { zh: '“{key}”应当是数字，不能是“{value}”。', en: '“{key}” has to be a number, not “{value}”.' },
    mend: {
      zh: '写不带引号和单位的数字，例如“{key}: {example}”。',
      en: 'Write a number without quotation marks or unit, such as “{key}: {example}”.',
    },
  },
  whole: {
    what: { zh: '“{key}”应当是整数，不能是“{value}”。', en: '“{key}” has to be a whole number, not “{value}”.' },
    mend: { zh: '例如“{key}: {example}”。', en: 'Such as “{key}: {example}”.' },
  },
  yesNo: {
    what: { zh: '“{key}”应当是 true 或 false，不能是“{value}”。', en: '“{key}” has to be true or false, not “{value}”.' },
    mend: { zh: '是写 true，否写 false，不加引号。', en: 'Write true for yes and false for no, without quotation marks.' },
  },
  none: {
    what: { zh: '“{key}”里一条也没有。', en: '“{key}” has no entry.' },
    mend: { zh: '至少写一条，例如“{key}: {example}”。', en: 'Write at least one, such as “{key}: {example}”.' },
  },
  nonePart: {
    what: { zh: '“{key}”里一条也没有。', en: '“{key}” has no entry.' },
    mend: { zh: '至少写一条。', en: 'Write at least one.' },
  },
  least: {
    what: { zh: '“{key}”是 {value}，太小。', en: '“{key}” is {value}, which is too small.' },
    mend: { zh: '至少写 {limit}。', en: 'Write at least {limit}.' },
  },
  above: {
    what: { zh: '“{key}”是 {value}，太小。', en: '“{key}” is {value}, which is too small.' },
    mend: { zh: '要大于 {limit}。', en: 'Write more than {limit}.' },
  },
  most: {
    what: { zh: '“{key}”是 {value}，太大。', en: '“{key}” is {value}, which is too big.' },
    mend: { zh: '至多写 {limit}。', en: 'Write at most {limit}.' },
  },
  other: {
    what: { zh: '“{key}”的写法不对：{message}。', en: '“{key}” is not written rightly: {message}.' },
    mend: { zh: '对照 docs/policy.md 改正。', en: 'Compare it with docs/policy.md.' },
  },
} satisfies Readonly<Record<string, FaultWords>>;
