import type { AllowedAction } from '@gridkeeper/domain/cases/wire.ts';
import type { ActionDefinition, CompiledPack } from '@gridkeeper/domain/policy/pack.ts';

/** An action as screens offer it. */
export function actionView(pack: CompiledPack, action: ActionDefinition): AllowedAction {
  const { kind, label, clause, requires, to, outcomes, tellsReporter } = action;
  const forms = pack.forms.filter((form) => action.forms.includes(form.code));
  return { kind, label, clause, requires, to, forms, outcomes, tellsReporter };
}
