import { Select } from 'antd';
import { useState } from 'react';
import { useLate } from '../../shared/place/use-late.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { usePeople } from './queries.ts';
import { peopleTexts } from './texts.ts';

type Props = {
  readonly id: string;
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (personId: string | null) => void;
  readonly except?: string;
  /** Who is chosen already: shown by name, also when the search does not bring them. */
  readonly known?: { readonly id: string; readonly name: string };
};

const pauseMs = 300;

/** One person among possibly thousands: found by name on the server. */
export function PersonPick({ id, label, value, onChange, except, known }: Props) {
  const say = useTexts(peopleTexts);
  const [words, setWords] = useState('');
  const people = usePeople(useLate(words.trim(), pauseMs)).data?.pages.flatMap((page) => page.items) ?? [];
  const found = people
    .filter((person) => person.id !== except && person.status !== 'disabled')
    .map((person) => ({ value: person.id, label: person.name }));
  const options = known && !found.some(({ value }) => value === known.id) ? [{ value: known.id, label: known.name }, ...found] : found;
  return (
    <Select
      id={id}
      aria-label={label}
      placeholder={say('substituteFind')}
      allowClear
      value={value}
      options={options}
      showSearch={{ filterOption: false, onSearch: setWords }}
      onChange={(chosen: string | undefined) => onChange(chosen ?? null)}
    />
  );
}
