import type { LexiconView } from '@gridkeeper/domain/text/wire.ts';
import { App, Button, Input, Segmented } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { useLocale } from '../../shared/texts/locale.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { FailureNotice } from '../../shared/ui/failure-notice.tsx';
import { Pick } from '../reference/pick.tsx';
import { Field } from '../ui/field.tsx';
import { useChangeWord } from './queries.ts';
import { lexiconTexts } from './texts.ts';

const [shortest, longest] = [2, 20];
const weights = [1, 3] as const;
type Weight = (typeof weights)[number];

export function AddWord({ categories }: { readonly categories: LexiconView['categories'] }) {
  const say = useTexts(lexiconTexts);
  const locale = useLocale();
  const id = useId();
  const { message } = App.useApp();
  const change = useChangeWord();
  const [word, setWord] = useState('');
  const [category, setCategory] = useState<string | null>(null);
  const [weight, setWeight] = useState<Weight>(1);
  const [fault, setFault] = useState<'wordFault' | 'categoryFault'>();
  const choices = categories.map(({ code, label, head }) => ({
    value: code,
    label: head === null ? label[locale] : `${label[locale]} · ${head[locale]}`,
    depth: 0,
  }));
  function add(event: FormEvent) {
    event.preventDefault();
    const typed = word.trim();
    const length = Array.from(typed).length;
    setFault(length < shortest || length > longest ? 'wordFault' : category === null ? 'categoryFault' : undefined);
    if (length < shortest || length > longest || category === null) return;
    change.mutate(
      { word: typed, category, weight },
      {
        onSuccess: () => {
          void message.success(say('added', { word: typed }));
          setWord('');
        },
      },
    );
  }
  return (
    <section className="panel">
      <h2>{say('addWord')}</h2>
      <form className="lexicon__add" noValidate onSubmit={add}>
        <Field label={say('word')} htmlFor={`${id}-word`} hint={say('wordHint')}>
          <Input id={`${id}-word`} value={word} maxLength={longest} onChange={(event) => setWord(event.target.value)} />
        </Field>
        <Field label={say('category')} htmlFor={`${id}-category`}>
          <Pick id={`${id}-category`} label={say('category')} choices={choices} value={category} onChange={setCategory} />
        </Field>
        <Segmented<Weight>
          aria-label={say('weight')}
          value={weight}
          options={weights.map((each) => ({ value: each, label: say(`weight.${each}`) }))}
          onChange={setWeight}
        />
        <div aria-live="assertive">{fault !== undefined && <p className="field__error">{say(fault)}</p>}</div>
        {change.isError && <FailureNotice failure={change.error} />}
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {say('add')}
        </Button>
      </form>
    </section>
  );
}
