import type { AllowedAction } from '@gridkeeper/domain/cases/wire.ts';
import type { Requirement } from '@gridkeeper/domain/policy/pack.ts';
import { commonTexts } from '../texts/common.ts';
import { useTexts } from '../texts/use-texts.ts';
import { type ActDraft, type ActFault, chosenOutcome, offeredOutcomes, takesUntil, untilWords } from './act-draft.ts';
import { PackForm } from './pack-form.tsx';
import { PublicTextField } from './public-text-field.tsx';
import { RatingField } from './rating-field.tsx';

type Props = {
  readonly action: AllowedAction;
  readonly draft: ActDraft;
  readonly fault: ActFault | undefined;
  /** The kind of matter, as the public will read it above the words. */
  readonly title: string;
  readonly enter: (part: Partial<ActDraft>, stillFaulty?: ActFault) => void;
};

/** What an action asks for on the phone, apart from words and photos. */
export function ActFields({ action, draft, fault, title, enter }: Props) {
  const say = useTexts(commonTexts);
  const needs = (requirement: Requirement) => action.requires.includes(requirement);
  const until = untilWords(action, draft);
  return (
    <>
      {needs('rating') && <RatingField value={draft.rating} onChange={(rating) => enter({ rating })} />}
      {needs('outcome') && <OutcomeSelect action={action} draft={draft} enter={enter} />}
      {takesUntil(action, draft) && (
        <label className="field">
          <span className="field__label">{say(until)}</span>
          {until === 'act.promise' && <span className="field__hint">{say('act.promise.hint')}</span>}
          <input className="input" type="date" value={draft.until} onChange={(event) => enter({ until: event.target.value })} />
        </label>
      )}
      {needs('public-text') && (
        <PublicTextField
          value={draft.publicText}
          invalid={fault?.startsWith('act.public') ?? false}
          title={title}
          onChange={(publicText) => enter({ publicText })}
        />
      )}
      {needs('form') && (
        <PackForm action={action} draft={draft} faulty={fault === 'act.form.missing'} onChange={(part) => enter(part, fault)} />
      )}
    </>
  );
}

function OutcomeSelect({ action, draft, enter }: Pick<Props, 'action' | 'draft' | 'enter'>) {
  const say = useTexts(commonTexts);
  const offered = offeredOutcomes(action);
  return (
    <label className="field">
      <span className="field__label">{say('act.outcome')}</span>
      <select
        className="input"
        value={chosenOutcome(action, draft) ?? ''}
        onChange={(event) => enter({ outcome: offered.find((outcome) => outcome === event.target.value) ?? null })}
      >
        {offered.length > 1 && <option value="" />}
        {offered.map((outcome) => (
          <option key={outcome} value={outcome}>
            {say(`outcome.${outcome}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
