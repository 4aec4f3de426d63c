import { compilePattern, spread } from './patterns.ts';
import type { Practice, Subject, Words } from './subject.ts';
import { subjects } from './words.ts';
import { exceptions } from './words-exceptions.ts';
import { lists, persons, suffixes } from './words-persons.ts';

/** What a text is about that no pack may be about, and the words that show it. */
export type Verdict = { readonly subject: Subject; readonly words: string };

/** How far apart an attribute and the word for persons may stand. */
const beside = 5;

type Rule = { readonly subject: Subject; readonly always: readonly RegExp[]; readonly ofPerson: readonly RegExp[] };

const rules: readonly Rule[] = subjects.map((subject) => ({
  subject,
  always: [[{ within: 0, words: subject.alone }], ...pairs(subject), ...subject.practices].flatMap(compilePattern),
  ofPerson: compilePattern([{ within: 0, words: subject.attributes }]),
}));

/** Persons x attribute, in either order. */
function pairs({ attributes }: Subject): readonly Practice[] {
  const attribute = { within: 0, words: attributes };
  const near = { within: beside, words: attributes };
  return [
    [attribute, { within: beside, words: [...persons, ...lists] }],
    [attribute, { within: 0, words: suffixes }],
    [{ within: 0, words: [...persons, ...lists] }, near],
  ];
}

const endings: Words = ['情况', '状况', '类别', '名称', '种类'];
const traits = new Set(subjects.flatMap(({ attributes }) => attributes));

const passing = compilePattern([{ within: 0, words: exceptions.flatMap(({ words }) => words) }]);

/**
 * What a text is about, by its meaning rather than by single words: exceptions are taken out first, then an attribute counts where it is said of
 * persons. Undefined: nothing that is refused.
 * @param ofPerson the text names an answer about a person, so an attribute alone is about him
 */
export function judge(text: string, ofPerson = false): Verdict | undefined {
  const plain = spread(text);
  const left = passing.reduce((rest, pattern) => rest.replaceAll(pattern, '|'), plain);
  for (const { subject, always, ofPerson: alone } of rules)
    for (const pattern of ofPerson ? [...always, ...alone] : always) {
      const words = left.match(pattern)?.[0];
      if (words !== undefined) return { subject, words };
    }
  return undefined;
}

/** Whether a text says nothing but an attribute of persons, such as 民族 or 信仰情况: as a question it is about a person, whatever it claims. */
export function isTrait(text: string): boolean {
  const plain = spread(text).trim().toLowerCase();
  const end = endings.find((ending) => plain.endsWith(ending)) ?? '';
  return traits.has(plain) || traits.has(plain.slice(0, plain.length - end.length));
}
