import type { OwnField } from '@gridkeeper/domain/registers/own-wire.ts';
import { useLabel, useTexts } from '../../shared/texts/use-texts.ts';
import { myFileTexts } from './my-file-texts.ts';
import { useDayWords } from './use-day-words.ts';

/** A value as people say it: the words of a choice, a date in full, a number with its unit. */
export function useValueWords(): (field: OwnField) => string {
  const say = useTexts(myFileTexts);
  const label = useLabel();
  const words = useDayWords();
  return ({ value, type, options, unit }) => {
    if (value === null || value === '') return say('none');
    if (typeof value === 'boolean') return say(value ? 'yes' : 'no');
    if (typeof value === 'number') return unit === null ? String(value) : `${value} ${label(unit)}`;
    const option = options.find(({ code }) => code === value);
    if (option) return label(option.label);
    return type === 'date' ? words(value) : value;
  };
}
