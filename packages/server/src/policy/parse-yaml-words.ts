import type { FaultWords } from './parse-fault.ts';

/** Sentences about files that are no YAML, or more of it than a pack takes. */
export const yamlWords = {
  empty: {
    what: { zh: '文件是空的。', en: 'The file is empty.' },
    mend: { zh: '写上内容；不需要这个文件的，从 include 里去掉。', en: 'Write something into it, or take it out of “include”.' },
  },
  tooLong: {
    what: {
      zh: '制度包太大：各文件合计超过 {marks} 个词和符号，没有读下去。',
      en: 'The pack is too big: its files have more than {marks} words and signs together; it was not read on.',
    },
    mend: { zh: '去掉不属于制度的内容。', en: 'Take out what is no rule of the office.' },
  },
  tooDeep: {
    what: { zh: '嵌套超过 {depth} 层。', en: 'This is nested more than {depth} levels deep.' },
    mend: { zh: '检查缩进和括号；制度包不需要这么多层。', en: 'Check indents and brackets; no pack needs that many levels.' },
  },
  twoDocuments: {
    what: { zh: '文件里有第二份文档（“---”）。', en: 'A second document begins here (“---”).' },
    mend: { zh: '删去“---”，或者分成两个文件。', en: 'Take “---” away, or make two files of it.' },
  },
  noKeys: {
    what: { zh: '这个文件应当由“键: 值”组成。', en: 'The file has to be made of keys with values.' },
    mend: {
      zh: '最外层写大项，例如“units:”，下面缩进写内容。',
      en: 'Write keys such as “units:” at the margin, and what belongs to them indented below.',
    },
  },
  badKey: {
    what: { zh: '键应当是一个词。', en: 'A key has to be one word.' },
    mend: { zh: '按“键: 值”的样子写，冒号后面空一格。', en: 'Write it as “key: value”, with a space after the colon.' },
  },
  twice: {
    what: { zh: '“{key}”写了两次，第一次在{place}。', en: '“{key}” is written twice, first in {place}.' },
    mend: { zh: '留下一处，内容合到一起。', en: 'Keep one of them, with everything in it.' },
  },
  tab: {
    what: { zh: '缩进用了制表符（Tab）。', en: 'The line is indented with a tab.' },
    mend: { zh: '改用空格缩进，每层两个。', en: 'Indent with spaces, two a level.' },
  },
  indent: {
    what: { zh: '缩进不对，或者少了冒号。', en: 'The indent is wrong here, or a colon is missing.' },
    mend: {
      zh: '同一层的键左对齐；键后面写“: ”；值里有冒号的加引号。',
      en: 'Put keys of one level at the same column, “: ” after each, and quotation marks around a text with a colon.',
    },
  },
  fullWidth: {
    what: { zh: '键后面用了全角冒号“：”。', en: 'The key is followed by a full-width colon “：”.' },
    mend: { zh: '改成半角冒号加一个空格“: ”。', en: 'Use the plain colon and a space, “: ”.' },
  },
  space: {
    what: { zh: '冒号后面没有空格。', en: 'There is no space after the colon.' },
    mend: { zh: '写成“键: 值”，冒号后面空一格。', en: 'Write “key: value”, with a space.' },
  },
  bracket: {
    what: { zh: '括号没有配对，或者括号里的内容缩进太少。', en: 'A bracket is not closed, or what it holds is not indented enough.' },
    mend: { zh: '检查这一行和前面各行的“[ ]”“{ }”。', en: 'Check “[ ]” and “{ }” in this line and before it.' },
  },
  quote: {
    what: { zh: '前面的引号没有配对。', en: 'A quotation mark before this is never closed.' },
    mend: { zh: '在文字末尾补上引号。', en: 'Close it at the end of its text.' },
  },
  start: {
    what: { zh: '文字不能以这个符号开头。', en: 'A text may not begin with this sign.' },
    mend: { zh: '给整段文字加上英文引号。', en: 'Put the text in quotation marks.' },
  },
  escape: {
    what: { zh: '引号里的反斜杠“\\”用错了。', en: 'The backslash is not used rightly in this text.' },
    mend: { zh: '写两个反斜杠，或者改用单引号。', en: 'Write two of them, or use single quotation marks.' },
  },
  tag: {
    what: { zh: '制度包里不用标签（“!”开头的词）。', en: 'A pack has no tags (words that begin with “!”).' },
    mend: { zh: '删去标签；“!”是文字的，加引号。', en: 'Take the tag away; where “!” is part of a text, quote it.' },
  },
  directive: {
    what: { zh: '制度包里不用指令（“%”开头的行）。', en: 'A pack has no directives (lines that begin with “%”).' },
    mend: { zh: '删去这一行。', en: 'Take the line away.' },
  },
  sign: {
    what: { zh: '这里有多余的符号，或者前面少了什么。', en: 'There is a sign too many here, or something is missing before it.' },
    mend: {
      zh: '检查括号、引号和逗号；符号是文字的，加引号。',
      en: 'Check brackets, quotation marks and commas; quote a text that has such signs.',
    },
  },
  alias: {
    what: { zh: '“*{name}”前面没有“&{name}”。', en: 'There is no “&{name}” before this “*{name}”.' },
    mend: {
      zh: '改正名称；“*”是文字的，加引号；不能引用自己，也不能引用别的文件里的。',
      en: 'Correct the name, or quote a text that begins with “*”. Neither itself nor another file can be referred to.',
    },
  },
  bomb: {
    what: {
      zh: '“*”引用一层套一层，展开后超过 {expanded} 项，没有读下去。',
      en: 'References (“*”) within references make more than {expanded} entries; it was not read on.',
    },
    mend: { zh: '少用引用，把内容直接写出来。', en: 'Use fewer of them, and write out what is meant.' },
  },
  other: {
    what: { zh: '不是正确的 YAML：{message}。', en: 'This is no YAML: {message}.' },
    mend: { zh: '对照前后各行改正写法。', en: 'Compare it with the lines around it.' },
  },
} satisfies Readonly<Record<string, FaultWords>>;
