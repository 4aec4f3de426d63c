import type { Phase } from '@gridkeeper/domain/policy/pack.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { Icon } from '../../shared/ui/icon.tsx';
import { followTexts } from './follow-texts.ts';

const phases: readonly Phase[] = ['intake', 'handling', 'checking', 'closed'];

/** Four steps with the present one marked by shape and words, not by colour alone. */
export function Phases({ phase }: { readonly phase: Phase }) {
  const say = useTexts(followTexts);
  const now = phases.indexOf(phase);
  return (
    <ol className="phases" aria-label={say('phases.label')}>
      {phases.map((each, index) => (
        <li
          key={each}
          className={index < now || phase === 'closed' ? 'past' : index === now ? 'now' : 'ahead'}
          aria-current={index === now ? 'step' : undefined}
        >
          <span className="phases__dot">{index < now || phase === 'closed' ? <Icon name="check" /> : index + 1}</span>
          {say(`phase.${each}`)}
        </li>
      ))}
    </ol>
  );
}
