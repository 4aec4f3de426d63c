import type { EntryList } from '@gridkeeper/domain/registers/wire.ts';
import { useQueries } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useLate } from '../../../shared/place/use-late.ts';
import { useLocale } from '../../../shared/texts/locale.ts';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { get } from '../../app/api.ts';
import { type SeenKind, useRegisters } from '../queries.ts';
import { nameWords } from '../values.ts';
import { controlId, FormRow } from './form-row.tsx';
import { parentSorts } from './parent-sorts.ts';
import { formTexts } from './texts.ts';
import type { EntryForm } from './use-entry-form.ts';

const pauseMs = 300;
const most = 10;

/** What the entry belongs to, found among the registers that can hold it. */
export function ParentRow({ kind, form }: { readonly kind: SeenKind; readonly form: EntryForm }) {
  const say = useTexts(formTexts);
  const locale = useLocale();
  const { before, draft, setDraft, faults } = form;
  const kinds = (useRegisters().data?.kinds ?? []).filter(({ sort }) => parentSorts[kind.sort].includes(sort));
  const [words, setWords] = useState('');
  const q = useLate(words.trim(), pauseMs);
  const found = useQueries({
    queries: kinds.map(({ code }) => ({
      queryKey: ['registers', code, 'parents', q],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
        get<EntryList>(`/registers/${code}/entries`, { query: { q, limit: most }, signal }),
    })),
  });
  if (kinds.length === 0) return null;
  const items = found.flatMap(({ data }) => data?.items ?? []);
  const stood = before?.parent ?? null;
  const known = [...items.map(({ id, name, address }) => ({ id, name, address })), ...(stood ? [{ ...stood, address: '' }] : [])];
  const options = [...new Map(known.map((one) => [one.id, one])).values()].map(({ id, name, address }) => ({
    value: id,
    label: [nameWords(name, locale), address].filter(Boolean).join(' · '),
  }));
  return (
    <FormRow field="parentId" label={say('parent')} fault={faults.parentId}>
      <Select
        id={controlId('parentId')}
        allowClear
        showSearch={{ filterOption: false, onSearch: setWords }}
        placeholder={say('parentHint')}
        notFoundContent={say('parentNone')}
        value={draft.parentId === undefined ? (stood?.id ?? null) : draft.parentId}
        options={options}
        loading={found.some(({ isFetching }) => isFetching)}
        onChange={(id: string | undefined) => setDraft({ ...draft, parentId: id ?? null })}
      />
    </FormRow>
  );
}
