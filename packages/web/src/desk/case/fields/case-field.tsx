import type { CaseDetail } from '@gridkeeper/domain/cases/wire.ts';
import { Select } from 'antd';
import { useId, useState } from 'react';
import { useLate } from '../../../shared/place/use-late.ts';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { Field } from '../../ui/field.tsx';
import { useFoundCases } from '../queries.ts';
import { caseTexts } from '../texts.ts';

type Props = { readonly detail: CaseDetail; readonly value: string | null; readonly onChange: (caseId: string | null) => void };
type Choice = { readonly value: string; readonly label: string };

const pauseMs = 300;

/** The case that goes on: likely duplicates at once, any other by number or words. */
export function CaseField({ detail, value, onChange }: Props) {
  const say = useTexts(caseTexts);
  const id = useId();
  const [words, setWords] = useState('');
  const found = useFoundCases(useLate(words.trim(), pauseMs)).data?.items ?? [];
  const likely: readonly Choice[] = detail.duplicates.map((each) => ({ value: each.caseId, label: `${each.number} ${each.place}` }));
  const others: readonly Choice[] = found.map((item) => ({ value: item.id, label: `${item.number} ${item.title}` }));
  const choices = words.trim() === '' ? likely : others;
  return (
    <Field label={say('chooseCase')} htmlFor={id} hint={say('chooseCaseHint')}>
      <Select
        id={id}
        aria-label={say('chooseCase')}
        value={value}
        allowClear
        showSearch={{ filterOption: false, onSearch: setWords }}
        options={choices.filter((choice) => choice.value !== detail.id)}
        onChange={(chosen: string | undefined) => onChange(chosen ?? null)}
      />
    </Field>
  );
}
