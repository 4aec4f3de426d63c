import type { SuggestionState } from '@gridkeeper/domain/text/wire.ts';
import { useOffice } from '../../shared/office/office-context.tsx';
import { useLocale } from '../../shared/texts/locale.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { formatMoment } from '../../shared/time.ts';
import { lexiconTexts } from './texts.ts';

const percent = (share: number) => Math.round(share * 100);

export function LearnedState({ state }: { readonly state: SuggestionState }) {
  const say = useTexts(lexiconTexts);
  const locale = useLocale();
  const { zone } = useOffice();
  const { learnedAt, cases, holdOut, limits } = state;
  return (
    <section className="panel lexicon__state">
      <h2>{say('learned')}</h2>
      <p>{learnedAt === null ? say('notLearned') : say('learnedFrom', { at: formatMoment(learnedAt, locale, zone), cases })}</p>
      {learnedAt !== null && (
        <p>
          {holdOut.first === null || holdOut.firstThree === null
            ? say('noHoldOut')
            : say('holdOut', { cases: holdOut.cases, first: percent(holdOut.first), three: percent(holdOut.firstThree) })}
        </p>
      )}
      <p>{say('limits', { show: percent(limits.show), sure: percent(limits.sure) })}</p>
      <p className="soft small">{say('private')}</p>
    </section>
  );
}
