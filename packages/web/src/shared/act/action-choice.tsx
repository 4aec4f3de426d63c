import type { AllowedAction } from '@gridkeeper/domain/cases/wire.ts';
import type { ActionKind } from '@gridkeeper/domain/policy/pack.ts';
import { useLabel } from '../texts/use-texts.ts';

type Props = { readonly actions: readonly AllowedAction[]; readonly main: ActionKind; readonly onChoose: (action: AllowedAction) => void };

/** The steps somebody can take, as buttons; `main` is the one that is meant to be taken. */
export function ActionChoice({ actions, main, onChoose }: Props) {
  const label = useLabel();
  return (
    <div className="pair">
      {actions.map((action) => (
        <button
          key={action.kind}
          type="button"
          className={action.kind === main ? 'button button--main' : 'button'}
          onClick={() => onChoose(action)}
        >
          {label(action.label)}
        </button>
      ))}
    </div>
  );
}
