import type { Label } from '../../base/label.ts';

/** Words as they are looked for, Chinese and English in one list. English is found as whole words, in singular and plural, in any case. */
export type Words = readonly string[];

/** Words that follow one another: one of each step, at most `within` Chinese characters after the one before (English: as many words). */
export type Practice = readonly { readonly within: number; readonly words: Words }[];

/** Something that no pack may collect or do. */
export type Subject = {
  readonly code: string;
  readonly label: Label;
  /** Refused wherever they stand: each is about persons by itself. */
  readonly alone: Words;
  /** Refused beside a word for persons or for a list of them, and by themselves in a form's field that is about a person. */
  readonly attributes: Words;
  readonly practices: readonly Practice[];
  /** What may be said in its place. */
  readonly instead: Label;
};
