import { limitWords } from '@gridkeeper/domain/policy/limit-words.ts';
import type { OwnGroup } from '@gridkeeper/domain/registers/own-wire.ts';
import { useState } from 'react';
import { useLabel, useTexts } from '../../shared/texts/use-texts.ts';
import { Icon } from '../../shared/ui/icon.tsx';
import { ChangeForm } from './change-form.tsx';
import { FactList } from './fact-list.tsx';
import { myFileTexts } from './my-file-texts.ts';
import type { OwnPage } from './own-act.ts';
import { useDayWords } from './use-day-words.ts';
import { useValueWords } from './use-value-words.ts';

type Props = { readonly page: OwnPage; readonly group: OwnGroup };

/** Fields that serve one purpose: what they say, what for, on which basis, how long; own wishes are corrected here. */
export function GroupCard({ page, group }: Props) {
  const say = useTexts(myFileTexts);
  const label = useLabel();
  const valueWords = useValueWords();
  const why = useWhy(group, page.file.sort === 'care-recipient');
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState(false);
  const own = group.fields.filter(({ how }) => how === 'change');
  return (
    <section className="card stack">
      <h2>{group.label === null ? say('base.title') : label(group.label)}</h2>
      {!open && <FactList facts={group.fields.map((field) => ({ name: label(field.label), words: valueWords(field) }))} />}
      {open && (
        <ChangeForm
          page={page}
          fields={own}
          bodyOf={(fields) => ({ fields })}
          onDone={() => {
            setOpen(false);
            setDone(true);
          }}
          onCancel={() => setOpen(false)}
        />
      )}
      <p role="status" className={done && own.length > 0 ? 'kept' : 'visually-hidden'}>
        {done && own.length > 0 && say('change.done')}
      </p>
      {own.length > 0 && !open && (
        <button
          type="button"
          className="button button--wide no-print"
          onClick={() => {
            setDone(false);
            setOpen(true);
          }}
        >
          <Icon name="pen" />
          {say('change')}
        </button>
      )}
      <FactList facts={why} soft />
    </section>
  );
}

function useWhy({ purpose, basis, keep, keptUntil }: OwnGroup, person: boolean) {
  const say = useTexts(myFileTexts);
  const label = useLabel();
  const words = useDayWords();
  if (purpose === null || basis === null || keep === null)
    return [{ name: say('purpose'), words: say(person ? 'base.purpose.person' : 'base.purpose') }];
  const rest = { keep: label(limitWords(keep)) };
  const long =
    keptUntil === null ? say(basis === 'consent' ? 'keep.own' : 'keep.other', rest) : say('keep.until', { day: words(keptUntil) });
  return [
    { name: say('purpose'), words: label(purpose) },
    { name: say('basis'), words: say(basis === 'consent' && keptUntil !== null ? 'basis.over' : `basis.${basis}`) },
    { name: say('keep'), words: long },
  ];
}
