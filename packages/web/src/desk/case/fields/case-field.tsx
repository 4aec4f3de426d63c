import { isCaseNumber } from '@gridkeeper/domain/cases/case-number.ts';
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

/** The case that goes on: likely duplicates at once, any other by number or words; a number that is not ours may be another office's. */
export function CaseField({ detail, value, onChange }: Props) {
  const say = useTexts(caseTexts);
  const id = useId();
  const [words, setWords] = useState('');
  const [picked, setPicked] = useState<Choice | null>(null);
  const typed = words.trim();
  const asked = useLate(typed, pauseMs);
  const found = useFoundCases(asked);
  const likely: readonly Choice[] = detail.duplicates.map((each) => ({ value: each.caseId, label: `${each.number} ${each.place}` }));
  const others: readonly Choice[] = (found.data?.items ?? []).map((item) => ({ value: item.id, label: `${item.number} ${item.title}` }));
  const elsewhere = isCaseNumber(typed) && typed === asked && found.isSuccess && !found.isPlaceholderData && others.length === 0;
  const choices = typed === '' ? likely : elsewhere ? [{ value: typed, label: say('chooseCaseElsewhere', { number: typed }) }] : others;
  const shown = choices.filter((choice) => choice.value !== detail.id);
  return (
    <Field label={say('chooseCase')} htmlFor={id} hint={say('chooseCaseHint')}>
      <Select
        id={id}
        aria-label={say('chooseCase')}
        value={value}
        allowClear
        showSearch={{ filterOption: false, onSearch: setWords }}
        options={picked === null || shown.some((choice) => choice.value === picked.value) ? shown : [...shown, picked]}
        notFoundContent={say(typed === '' ? 'chooseCaseType' : 'chooseCaseNone')}
        onChange={(chosen: string | undefined) => {
          setPicked(shown.find((choice) => choice.value === chosen) ?? null);
          onChange(chosen ?? null);
        }}
      />
    </Field>
  );
}
