import type { Label } from '../base/label.ts';
import type { ActionDefinition, Category, CompiledPack, StateDefinition, Workflow } from './pack.ts';
import type { PackFinding, PathStep } from './pack-finding.ts';
import { type Filling, fillLabel } from './sentences-lists.ts';

/** The two sentences of a fault: what is wrong, and how to mend it; `{name}` places are filled when it is found. */
export type FaultText = { readonly what: Label; readonly mend: Label };

export function fault(at: readonly PathStep[], { what, mend }: FaultText, values: Readonly<Record<string, Filling>> = {}): PackFinding {
  return { at, what: fillLabel(what, values), mend: fillLabel(mend, values) };
}

/** Where a category stands in the written pack: heads hold their items. */
export function categoryAt({ code, parent }: Category): readonly PathStep[] {
  return parent === null ? ['categories', { code }] : ['categories', { code: parent }, 'items', { code }];
}

export function stateAt(workflow: Workflow, state: StateDefinition): readonly PathStep[] {
  return ['workflows', { code: workflow.code }, 'states', { code: state.code }];
}

export function actionAt(workflow: Workflow, state: StateDefinition, action: ActionDefinition): readonly PathStep[] {
  return [...stateAt(workflow, state), 'actions', { kind: action.kind }];
}

/** An action where it stands, for rules about single actions. */
export type Standpoint = {
  readonly pack: CompiledPack;
  readonly workflow: Workflow;
  readonly state: StateDefinition;
  readonly action: ActionDefinition;
  readonly at: readonly PathStep[];
};

export function standpoints(pack: CompiledPack, workflow: Workflow): readonly Standpoint[] {
  return workflow.states.flatMap((state) =>
    state.actions.map((action) => ({ pack, workflow, state, action, at: actionAt(workflow, state, action) })),
  );
}
