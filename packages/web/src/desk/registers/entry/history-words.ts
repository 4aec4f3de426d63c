import { fill, type Locale } from '@gridkeeper/domain/base/label.ts';
import type { RegisterKind } from '@gridkeeper/domain/policy/registers.ts';
import type { EntryChange } from '@gridkeeper/domain/registers/wire.ts';
import { isEmpty, isMasked, valueWords } from '../values.ts';
import { careTexts } from './care-texts.ts';
import { endReasonWords } from './entry-facts.ts';

type Change = EntryChange['changes'][number];

/** Ids of other entries say nothing to a reader. */
const withoutWords = ['buildingId', 'parentId'];

/** One change as a sentence: 风险等级：一般风险 → 重大风险. What is sealed tells only that it changed. */
export function changeWords(change: Change, kind: Pick<RegisterKind, 'fields'>, locale: Locale): string {
  const texts = careTexts[locale];
  const field = change.label?.[locale] ?? change.field;
  if (isMasked(change.before) || isMasked(change.after) || withoutWords.includes(change.field))
    return fill(texts['history.hidden'], { field });
  const declared = kind.fields.find(({ code }) => code === change.field);
  const words = (value: Change['before']) =>
    change.field === 'endReason' && typeof value === 'string' ? endReasonWords(value, locale) : valueWords(declared, value, locale);
  const [before, after] = [words(change.before), words(change.after)];
  if (isEmpty(change.before)) return fill(texts['history.set'], { field, after });
  if (isEmpty(change.after)) return fill(texts['history.cleared'], { field, before });
  return fill(texts['history.from'], { field, before, after });
}
