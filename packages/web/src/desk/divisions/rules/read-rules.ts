import type { DivideRules } from '@gridkeeper/domain/areas/divide/wire.ts';
import type { DivisionDefaults } from '@gridkeeper/domain/policy/pack.ts';

/** The rules as they are typed; tolerance in percent. */
export type RulesDraft = {
  readonly target: string;
  readonly tolerance: string;
  readonly household: string;
  readonly premises: string;
  readonly care: string;
  readonly hectare: string;
};
export type RulesField = keyof RulesDraft;
export const weightFields = ['household', 'premises', 'care', 'hectare'] as const;

type Range = { readonly min: number; readonly max: number };
export const rulesRanges: Readonly<Record<RulesField, Range>> = {
  target: { min: 10, max: 5_000 },
  tolerance: { min: 1, max: 60 },
  household: { min: 0, max: 20 },
  premises: { min: 0, max: 20 },
  care: { min: 0, max: 20 },
  hectare: { min: 0, max: 100 },
};

type Bounds = DivideRules['households'];
type Kept = { readonly households: Bounds; readonly seed: number };

type Plan = { readonly target: number | null; readonly households: Bounds } | undefined;

/** What the office's rules aim at, or the middle of what they allow; without either 300 households, the plans' commonest figure (Z1). */
export function freshRules(plan: Plan, { tolerance, weights }: DivisionDefaults): RulesDraft {
  const bounds = plan?.households ?? null;
  const middle = bounds === null ? 300 : Math.round((bounds.min + bounds.max) / 2);
  return draftOf({ target: plan?.target ?? middle, tolerance, weights });
}

export function draftOf({ target, tolerance, weights }: Pick<DivideRules, 'target' | 'tolerance' | 'weights'>): RulesDraft {
  const { household, premises, care, hectare } = weights;
  return {
    target: String(target),
    tolerance: String(Math.round(tolerance * 100)),
    household: String(household),
    premises: String(premises),
    care: String(care),
    hectare: String(hectare),
  };
}

/** The rules, or the fields that are no number or out of their range. */
export function readRules(draft: RulesDraft, { households, seed }: Kept): DivideRules | { readonly faulty: readonly RulesField[] } {
  const numbers = Object.fromEntries(Object.entries(draft).map(([field, typed]) => [field, numberOf(typed)]));
  const value = (field: RulesField) => numbers[field] ?? Number.NaN;
  const fields = Object.keys(rulesRanges).filter((field): field is RulesField => field in draft);
  const faulty = fields.filter((field) => !(value(field) >= rulesRanges[field].min && value(field) <= rulesRanges[field].max));
  if (faulty.length > 0) return { faulty };
  const [household, premises, care, hectare] = [value('household'), value('premises'), value('care'), value('hectare')];
  if (household + premises + care + hectare === 0) return { faulty: ['household'] };
  const weights = { household, premises, care, hectare };
  return { target: value('target'), tolerance: value('tolerance') / 100, households, weights, seed };
}

function numberOf(typed: string): number {
  return typed.trim() === '' ? Number.NaN : Number(typed);
}
