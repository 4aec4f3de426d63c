import type { CaseCommand } from '@gridkeeper/domain/cases/command.ts';
import { findAction } from '@gridkeeper/domain/cases/decide-act.ts';
import type { Refusal } from '@gridkeeper/domain/cases/decision.ts';
import type { CaseState } from '@gridkeeper/domain/cases/state.ts';
import type { CompiledPack, Requirement } from '@gridkeeper/domain/policy/pack.ts';
import { requirements } from '@gridkeeper/domain/policy/pack.ts';
import { holderNames } from '@gridkeeper/domain/policy/sentences-names.ts';
import { requirementWords } from '@gridkeeper/domain/policy/sentences-words.ts';
import { AppError } from '../platform/app-error.ts';

type Asked = { readonly state: CaseState | null; readonly command: CaseCommand; readonly pack: CompiledPack; readonly zone: string };

/** The domain's refusal as it is told: what is missing, whose step it is and what limit has passed in words, not in codes. */
export function refusalError({ code, values }: Refusal, { state, command, pack, zone }: Asked): AppError {
  const { requirement, dueAt } = values;
  const action = state !== null && command.kind === 'act' ? findAction(state, command, pack) : undefined;
  return new AppError(code, {
    ...values,
    ...(isRequirement(requirement) ? { requirement: requirementWords[requirement] } : {}),
    ...(typeof dueAt === 'number' ? { limit: limitPassed(dueAt, zone) } : {}),
    ...(code === 'case-not-yours' && action ? { holder: holderNames(pack, action.by) } : {}),
  });
}

function isRequirement(value: unknown): value is Requirement {
  return requirements.some((one) => one === value);
}

function limitPassed(dueAt: number, zone: string) {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short', timeStyle: 'short', hour12: false })
    .format(dueAt)
    .replace(', ', ' ');
  return { zh: `期限是 ${day}`, en: `The limit was ${day}` };
}
