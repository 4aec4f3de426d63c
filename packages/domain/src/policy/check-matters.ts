import type { CompiledPack, Condition, Workflow } from './pack.ts';

/** What tells cases apart: in each list one of every kind that the rules treat differently. */
export type Matters = {
  readonly levels: readonly string[];
  readonly severities: readonly string[];
  /** Null stands for a case whose category is not known yet. */
  readonly categories: readonly (string | null)[];
};

/**
 * The kinds of cases that a workflow's actions tell apart. Categories that stand in the same conditions are alike, so one speaks for all; the same
 * for severities, unless none is asked for, when there is but one kind.
 */
export function matters(pack: CompiledPack, workflow: Workflow): Matters {
  const conditions = workflow.states.flatMap((state) => state.actions.flatMap(({ only }) => only ?? []));
  const own = pack.categories.filter((category) => category.parent !== null && category.workflow === workflow.code).map(({ code }) => code);
  const first = pack.workflows[0]?.code === workflow.code; // a report without a category begins here
  return {
    levels: pack.levels.map(({ code }) => code),
    severities: conditions.some(({ severities }) => severities !== null) ? pack.severities.map(({ code }) => code) : [],
    categories: [...(first || own.length === 0 ? [null] : []), ...oneOfEach(own, conditions)],
  };
}

/** One category of every kind, the first in the order of the pack. */
export function oneOfEach(categories: readonly string[], conditions: readonly Pick<Condition, 'categories'>[]): readonly string[] {
  const sets = conditions.flatMap((condition) => (condition.categories === null ? [] : [new Set(condition.categories)]));
  const kinds = new Map<string, string>();
  for (const category of categories) {
    const kind = sets.map((set) => (set.has(category) ? '1' : '0')).join('');
    if (!kinds.has(kind)) kinds.set(kind, category);
  }
  return [...kinds.values()];
}
