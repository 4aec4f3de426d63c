import { useTexts } from '../../shared/texts/use-texts.ts';
import { FailureNotice } from '../../shared/ui/failure-notice.tsx';
import { Waiting } from '../../shared/ui/waiting.tsx';
import { AddWord } from './add-word.tsx';
import { LearnedState } from './learned-state.tsx';
import './lexicon.css';
import { useLexicon, useSuggestionState } from './queries.ts';
import { lexiconTexts } from './texts.ts';
import { TryBox } from './try-box.tsx';
import { WordLists } from './word-lists.tsx';

/** 词表: where suggestions come from, a place to try them, and the words that whoever keeps the rules may set. */
export function LexiconView() {
  const say = useTexts(lexiconTexts);
  const lexicon = useLexicon();
  const state = useSuggestionState();
  if (lexicon.isPending || state.isPending) return <Waiting />;
  if (lexicon.data === undefined) return <FailureNotice failure={lexicon.error} onRetry={() => void lexicon.refetch()} />;
  if (state.data === undefined) return <FailureNotice failure={state.error} onRetry={() => void state.refetch()} />;
  return (
    <div className="lexicon">
      <div>
        <LearnedState state={state.data} />
        <TryBox limits={state.data.limits} />
        {lexicon.data.canEdit ? <AddWord categories={lexicon.data.categories} /> : <p className="soft">{say('onlyEditors')}</p>}
      </div>
      <WordLists lexicon={lexicon.data} />
    </div>
  );
}
