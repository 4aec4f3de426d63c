import type { Section } from '../report/row.ts';
import { categoriesFromText } from './categories.ts';
import { hotTopicsFromText } from './hot.ts';
import { haveMessages } from './messages.ts';

/** What is learned from texts, on real messages; without them it says so. */
export function text(): readonly Section[] {
  if (haveMessages) return [categoriesFromText(), hotTopicsFromText()];
  return [{ title: 'Texts', notes: ['Skipped: the messages are not beside the repository (../shared/data/citizen-messages).'], rows: [] }];
}
