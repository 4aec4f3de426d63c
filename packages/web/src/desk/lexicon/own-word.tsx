import type { LexiconWord } from '@gridkeeper/domain/text/wire.ts';
import { App, Button } from 'antd';
import { useOffice } from '../../shared/office/office-context.tsx';
import { useLocale } from '../../shared/texts/locale.ts';
import { useLabel, useTexts } from '../../shared/texts/use-texts.ts';
import { formatDay } from '../../shared/time.ts';
import { FailureNotice } from '../../shared/ui/failure-notice.tsx';
import { useChangeWord } from './queries.ts';
import { lexiconTexts } from './texts.ts';

export function OwnWord({ word: { word, category, weight, by, at }, canEdit }: { readonly word: LexiconWord; readonly canEdit: boolean }) {
  const say = useTexts(lexiconTexts);
  const label = useLabel();
  const locale = useLocale();
  const { zone } = useOffice();
  const { message } = App.useApp();
  const change = useChangeWord();
  const remove = () =>
    change.mutate({ word, category: category.code, weight: null }, { onSuccess: () => void message.success(say('removed', { word })) });
  const day = formatDay(at, locale, zone);
  return (
    <li>
      <span className="lexicon__word">{word}</span>
      <span>
        {label(category.label)}
        {weight > 1 && <span className="soft"> · {say('weight.3')}</span>}
        <span className="soft small lexicon__by">{by === null ? day : say('by', { name: by, at: day })}</span>
      </span>
      {canEdit && (
        <Button
          size="small"
          loading={change.isPending}
          aria-label={say('removeOf', { word, category: label(category.label) })}
          onClick={remove}
        >
          {say('remove')}
        </Button>
      )}
      {change.isError && <FailureNotice failure={change.error} />}
    </li>
  );
}
