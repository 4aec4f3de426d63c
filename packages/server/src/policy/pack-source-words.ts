import type { FileTrouble } from './pack-source.ts';
import type { FaultWords } from './parse-fault.ts';

/** Sentences about files that cannot be taken. */
export const troubleWords: Readonly<Record<FileTrouble, FaultWords>> = {
  missing: {
    what: { zh: '没有文件“{name}”。', en: 'There is no file “{name}”.' },
    mend: { zh: '补上文件，或者改正 include 里的文件名。', en: 'Add the file, or correct its name in “include”.' },
  },
  outside: {
    what: { zh: '“{name}”不在制度包的文件夹里。', en: '“{name}” does not lie in the folder of the pack.' },
    mend: { zh: '把文件放到 pack.yaml 旁边，只写文件名。', en: 'Put the file beside pack.yaml and write its name only.' },
  },
  tooBig: {
    what: {
      zh: '制度包太大：各文件合计超过 {bytes} 字节，没有读下去。',
      en: 'The pack is too big: its files have more than {bytes} bytes together; it was not read on.',
    },
    mend: { zh: '去掉不属于制度的内容。', en: 'Take out what is no rule of the office.' },
  },
  unreadable: {
    what: { zh: '“{name}”读不出来。', en: '“{name}” cannot be read.' },
    mend: { zh: '确认它是普通文件，并且有权读取。', en: 'See that it is a plain file that this account may read.' },
  },
};

export const sourceWords = {
  encoding: {
    what: { zh: '从这一行起不是 UTF-8 编码。', en: 'From this line on the file is not in UTF-8.' },
    mend: { zh: '在编辑器里另存为 UTF-8 编码（不是 GBK 或 ANSI）。', en: 'Save it as UTF-8 in the editor (not GBK or ANSI).' },
  },
  badName: {
    what: { zh: '“{name}”不是 pack.yaml 旁边的文件名。', en: '“{name}” is no name of a file beside pack.yaml.' },
    mend: {
      zh: '只写文件名，不带文件夹，以 .yaml 结尾，例如 units.yaml。',
      en: 'Write a plain name that ends with .yaml, such as units.yaml.',
    },
  },
  includedTwice: {
    what: { zh: '“{name}”已经读过。', en: '“{name}” is read already.' },
    mend: { zh: '在 include 里只写一次；pack.yaml 自己不用写。', en: 'Name it once in “include”, and never pack.yaml itself.' },
  },
  tooMany: {
    what: { zh: '文件超过 {files} 个，没有读下去。', en: 'There are more than {files} files; it was not read on.' },
    mend: { zh: '合并成较少的文件。', en: 'Put them together into fewer.' },
  },
  onlyInPack: {
    what: { zh: '“{key}”只能写在 pack.yaml 里。', en: '“{key}” may stand in pack.yaml only.' },
    mend: { zh: '把它移到 pack.yaml。', en: 'Move it to pack.yaml.' },
  },
  notIncluded: {
    what: {
      zh: '交来了“{name}”，但 include 里没有它，它不起作用。',
      en: '“{name}” was handed in, but “include” does not name it, so it counts for nothing.',
    },
    mend: { zh: '在 pack.yaml 的 include 里写上它，或者不交。', en: 'Name it in “include” of pack.yaml, or leave it out.' },
  },
  givenTwice: {
    what: { zh: '“{name}”交了两份。', en: '“{name}” was handed in twice.' },
    mend: { zh: '只留一份。', en: 'Keep one of them.' },
  },
} satisfies Readonly<Record<string, FaultWords>>;
