import type { ExplainedClock, Explanation } from '@gridkeeper/domain/policy/explain/explanation.ts';
import { limitWords } from '@gridkeeper/domain/policy/limit-words.ts';
import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import { clauseWords, holderNames } from '@gridkeeper/domain/policy/sentences-names.ts';
import { useOffice } from '../../../shared/office/office-context.tsx';
import { useLocale } from '../../../shared/texts/locale.ts';
import { useLabel, useTexts } from '../../../shared/texts/use-texts.ts';
import { formatMoment } from '../../../shared/time.ts';
import { Icon } from '../../../shared/ui/icon.tsx';
import { AnswerPart } from '../routing/why-row.tsx';
import { policyTexts } from '../texts.ts';

/** By when, were its step begun now, and who is told when it is late; the handling itself comes first. */
export function AnswerClocks({ pack, told }: { readonly pack: CompiledPack; readonly told: Explanation }) {
  const say = useTexts(policyTexts);
  const phaseOf = (clock: ExplainedClock) => told.workflow.way.find((state) => state.code === clock.starts.code)?.phase;
  const handlingFirst = [...told.clocks].sort((a, b) => Number(phaseOf(b) === 'handling') - Number(phaseOf(a) === 'handling'));
  return (
    <AnswerPart title={say('byWhen')}>
      <ul className="dues">
        {handlingFirst.map((clock) => (
          <Due key={clock.code} pack={pack} clock={clock} />
        ))}
      </ul>
      {told.clocks.some((clock) => clock.provisional) && <p className="soft small">{say('provisionalWhy')}</p>}
    </AnswerPart>
  );
}

function Due({ pack, clock }: { readonly pack: CompiledPack; readonly clock: ExplainedClock }) {
  const say = useTexts(policyTexts);
  const label = useLabel();
  const locale = useLocale();
  const { zone } = useOffice();
  const late = [...new Set(clock.ladder.flatMap((step) => (step.does === 'warn' ? [] : step.tell)))];
  return (
    <li>
      <p>
        <strong>{label(clock.label)}</strong> {label(limitWords(clock.limit))}{' '}
        <span className="soft">
          {label(clauseWords(clock.clause))} · {say('fromState', { state: label(clock.starts.label) })}
        </span>
      </p>
      <p className="dues__at">
        {say('dueAt', { moment: formatMoment(new Date(clock.dueAt).toISOString(), locale, zone) })}
        {clock.provisional && <span className="soft"> {say('provisional')}</span>}
      </p>
      {late.length > 0 && (
        <p className="dues__late">
          <span className="clock clock--overdue">
            <Icon name="alert" />
            {say('late')}
          </span>{' '}
          {say('tells', { holders: label(holderNames(pack, late)) })}
        </p>
      )}
    </li>
  );
}
