import type { EntryDraft, EntryView } from '@gridkeeper/domain/registers/wire.ts';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useLocale } from '../../../shared/texts/locale.ts';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { Icon } from '../../../shared/ui/icon.tsx';
import type { SeenKind } from '../queries.ts';
import { valueWords } from '../values.ts';
import { clashes } from './draft.ts';
import { keptOf } from './kept-of.ts';
import { formTexts } from './texts.ts';

type Props = {
  readonly kind: SeenKind;
  readonly seen: EntryView;
  readonly latest: EntryView;
  readonly draft: EntryDraft;
  readonly nameOf: (field: string) => string;
  readonly onSettle: (kept: EntryDraft) => void;
  readonly onDrop: () => void;
};

/** Somebody else changed the entry meanwhile: what both changed is shown side by side, and the clerk chooses. */
export function Conflict({ kind, seen, latest, draft, nameOf, onSettle, onDrop }: Props) {
  const say = useTexts(formTexts);
  const locale = useLocale();
  const both = clashes(seen, latest, draft);
  const [theirs, setTheirs] = useState<readonly string[]>([]);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, []);
  const choose = (field: string, take: boolean) => setTheirs(take ? [...theirs, field] : theirs.filter((one) => one !== field));
  return (
    <div ref={box} className="notice reg-conflict" role="alert" tabIndex={-1}>
      <Icon name="alert" />
      <div className="notice__body">
        <p className="strong">{say('conflict.title')}</p>
        <p>{say('conflict.safe')}</p>
        <p>{say(both.length === 0 ? 'conflict.none' : 'conflict.both')}</p>
        {both.map((clash) => {
          const words = (value: typeof clash.mine) =>
            valueWords(
              kind.fields.find(({ code }) => code === clash.field),
              value,
              locale,
            );
          return (
            <fieldset key={clash.field} className="field">
              <legend>{nameOf(clash.field)}</legend>
              <div className="pair">
                {(['mine', 'theirs'] as const).map((whose) => (
                  <label key={whose} className="choice">
                    <input
                      type="radio"
                      name={`clash-${clash.field}`}
                      checked={theirs.includes(clash.field) === (whose === 'theirs')}
                      onChange={() => choose(clash.field, whose === 'theirs')}
                    />
                    <span className="grow">
                      <span className="soft small">{say(`conflict.${whose}`)}</span> {words(clash[whose])}
                    </span>
                  </label>
                ))}
              </div>
            </fieldset>
          );
        })}
        <p className="row">
          <Button type="primary" onClick={() => onSettle(keptOf(draft, theirs))}>
            {say('conflict.go')}
          </Button>
          <Button onClick={onDrop}>{say('conflict.drop')}</Button>
        </p>
      </div>
    </div>
  );
}
