import { type Matter, meets } from '../condition.ts';
import type { CompiledPack } from '../pack.ts';
import { findLeaf, getState, indexOf } from '../pack-index.ts';
import { route } from '../routing.ts';
import { deskOf } from './staff.ts';
import { type WayStep, wayFrom } from './way-steps.ts';

/** States in a row at one desk; the work is done in the last of them, the others are only taken over. Null: nobody whose time is counted. */
export type Turn = { readonly desk: string | null; readonly steps: readonly WayStep[] };

/** The turns of a way. After the turn `checkedAt` the case may be sent back; null: never. */
export type Leg = { readonly turns: readonly Turn[]; readonly checkedAt: number | null };

/** What the rules do with a case. `again`: its way once it is sent back for rework 返工. */
export type CasePlan = {
  readonly matter: Matter;
  readonly workflow: string;
  readonly lead: string;
  readonly first: Leg;
  readonly again: Leg | null;
};

export type Question = { readonly category: string; readonly zone: string; readonly severity: string | null };

/** Plans for cases, each kind of case planned once. It throws RangeError where the pack routes the case nowhere or cannot close it. */
export function planner(pack: CompiledPack): (question: Question) => CasePlan {
  const known = new Map<string, CasePlan>();
  return (question) => {
    const key = [question.category, question.zone, question.severity].join(' ');
    const plan = known.get(key) ?? planCase(pack, question);
    known.set(key, plan);
    return plan;
  };
}

/** A case begins at the lowest level; what depends on the time is asked for office hours, for then the centre dispatches. */
function planCase(pack: CompiledPack, { category, zone, severity }: Question): CasePlan {
  const level = pack.levels[0]?.code ?? null;
  const matter: Matter = { category, level, severity: severity ?? pack.severities[0]?.code ?? null };
  const { lead } = route(pack, { category, zone, level, severity: matter.severity, time: 'working' });
  const code = findLeaf(pack, category)?.workflow ?? '';
  const workflow = indexOf(pack).workflows.get(code)?.definition;
  if (!workflow) throw new RangeError(`pack ${pack.id} has no workflow ${code}`);
  const legFrom = (state: string) => legOf(pack, code, wayFrom(pack, workflow, state, matter), { lead, matter });
  const first = legFrom(workflow.start);
  const back = findRework(pack, code, first, matter);
  const again = back === undefined ? null : withEntry(legFrom(back));
  return { matter, workflow: code, lead, first, again };
}

function legOf(
  pack: CompiledPack,
  workflow: string,
  way: readonly WayStep[],
  { lead, matter }: { readonly lead: string; readonly matter: Matter },
): Leg {
  const turns: { desk: string | null; steps: WayStep[] }[] = [];
  for (const step of way) {
    const { owner } = getState(pack, workflow, step.state).definition;
    const desk = deskOf(owner, lead, pack);
    const present = turns.at(-1);
    if (present && present.desk === desk) present.steps.push(step);
    else turns.push({ desk, steps: [step] });
  }
  const checkedAt = turns.findLastIndex((turn) => reworkOf(pack, workflow, turn, matter) !== undefined);
  return { turns, checkedAt: checkedAt < 0 ? null : checkedAt };
}

/** The state to which the last check of the leg sends a case back. */
function findRework(pack: CompiledPack, workflow: string, leg: Leg, matter: Matter): string | undefined {
  const turn = leg.checkedAt === null ? undefined : leg.turns[leg.checkedAt];
  return turn && reworkOf(pack, workflow, turn, matter);
}

function reworkOf(pack: CompiledPack, workflow: string, turn: Turn, matter: Matter): string | undefined {
  const at = turn.steps.at(-1);
  const action = at && getState(pack, workflow, at.state).actions.get('rework');
  return action && meets(action.only, matter) ? (action.to ?? undefined) : undefined;
}

/** A clock may begin anew on rework, so the first step says how it was entered. */
function withEntry({ turns, checkedAt }: Leg): Leg {
  const [first, ...more] = turns;
  const [step, ...steps] = first?.steps ?? [];
  if (!first || !step) return { turns, checkedAt };
  return { turns: [{ desk: first.desk, steps: [{ ...step, by: 'rework' }, ...steps] }, ...more], checkedAt };
}
