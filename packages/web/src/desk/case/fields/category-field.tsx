import type { CategorySuggestion } from '@gridkeeper/domain/cases/wire.ts';
import { useId } from 'react';
import { useLocale } from '../../../shared/texts/locale.ts';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { categoryChoices } from '../../reference/options.ts';
import { Pick } from '../../reference/pick.tsx';
import { useCategories } from '../../reference/reference.ts';
import { Field } from '../../ui/field.tsx';
import { caseTexts } from '../texts.ts';
import { Suggestions } from './suggestions.tsx';

type Props = {
  readonly value: string | null;
  readonly suggestions: readonly CategorySuggestion[];
  readonly onChange: (category: string | null) => void;
  readonly label?: string;
};

export function CategoryField({ value, suggestions, onChange, label }: Props) {
  const say = useTexts(caseTexts);
  const locale = useLocale();
  const id = useId();
  const choices = categoryChoices(useCategories().items, locale, 'case');
  return (
    <Field label={label ?? say('chooseCategory')} htmlFor={id}>
      <Suggestions value={value} suggestions={suggestions} onChoose={onChange} />
      <Pick id={id} label={say('chooseCategory')} choices={choices} value={value} onChange={onChange} />
    </Field>
  );
}
