import { isOfficeTime } from '../policy/office-time.ts';
import type { ActionDefinition, RoutingRow } from '../policy/pack.ts';
import { definitionCode, findHigherUnit, findUnit, nextLevel } from '../policy/pack-index.ts';
import { route } from '../policy/routing.ts';
import { refuse } from './availability.ts';
import type { ActCommand } from './command.ts';
import type { DecisionContext, Refusal } from './decision.ts';
import type { ActedEvent } from './events.ts';
import type { CaseState } from './state.ts';

type Changes = Pick<ActedEvent, 'level' | 'leadUnit' | 'assisting' | 'shares' | 'routingRow' | 'checkerId'>;
type HandedOver = { readonly changes: Changes } | { readonly refusal: Refusal };

/** Who answers for the case after the action, where it changes hands. */
export function handOver(action: ActionDefinition, state: CaseState, command: ActCommand, context: DecisionContext): HandedOver {
  if (action.requires.includes('unit')) return toUnit(state, command, context);
  if (action.level !== null) return toLevel(action.level, state, context);
  switch (action.kind) {
    case 'escalate':
      return toHigher(context);
    case 'reject':
      return { changes: { leadUnit: null, assisting: [], routingRow: null } };
    case 'coordinate':
      return withUnits(state, command, context);
    case 'check':
      return { changes: { checkerId: command.checkerId ?? null } };
    case 'rework':
    case 'contest':
      return { changes: { checkerId: null } };
    default:
      return { changes: {} };
  }
}

/** The unit chosen by a clerk, or else the one of the routing table; its row is kept when it was followed. */
function toUnit(state: CaseState, command: ActCommand, context: DecisionContext): HandedOver {
  const { pack } = context;
  const suggested = suggest(state, command, context);
  const lead = command.unit ?? suggested?.lead;
  if (lead === undefined) return { refusal: refuse('case-requirement-missing', { requirement: 'unit' }) };
  const followed = suggested !== null && (suggested.lead === lead || suggested.lead === definitionCode(lead));
  const assisting = command.assisting ?? (followed ? suggested.assisting : []);
  const unknown = [lead, ...assisting].find((unit) => !isOfThisOffice(unit, pack));
  if (unknown !== undefined) return { refusal: refuse('case-unit-unknown', { unit: unknown }) };
  if (command.unit !== undefined && assisting.includes(lead)) return { refusal: refuse('case-two-leads', { unit: lead }) };
  const others = assisting.filter((unit) => unit !== lead);
  return { changes: { leadUnit: lead, assisting: others, routingRow: followed ? suggested.row : null, checkerId: null } };
}

function suggest(state: CaseState, command: ActCommand, { pack, calendar, now }: DecisionContext): RoutingRow | null {
  const category = command.category ?? state.category;
  if (category === null) return null;
  const zone = (command.place ?? state.place).zone;
  const time = isOfficeTime(now, calendar, pack.hours) ? 'working' : 'off';
  return route(pack, { category, zone, level: state.level, severity: command.severity ?? state.severity, time });
}

/** The units that take part, each with a share. A second call divides the task anew: a unit that does not come can be left out (Z1, G1). The lead unit stays and has none: its answer is the one for all. */
function withUnits({ leadUnit }: CaseState, command: ActCommand, { pack }: DecisionContext): HandedOver {
  const until = command.until ?? null;
  const shares = command.shares ?? [...new Set(command.assisting)].map((unit) => ({ unit, until, task: null }));
  const unknown = shares.find(({ unit }) => !isOfThisOffice(unit, pack));
  if (unknown !== undefined) return { refusal: refuse('case-unit-unknown', { unit: unknown.unit }) };
  if (leadUnit !== null && shares.some(({ unit }) => unit === leadUnit)) return { refusal: refuse('case-two-leads', { unit: leadUnit }) };
  if (shares.length === 0) return { refusal: refuse('case-requirement-missing', { requirement: 'units' }) };
  return { changes: { assisting: shares.map(({ unit }) => unit), shares } };
}

/** To the centre of the level above 上报 or below 下沉, which dispatches anew; from the top to the office above, where the pack has one. */
function toLevel(way: 'up' | 'down', state: CaseState, context: DecisionContext): HandedOver {
  const level = nextLevel(context.pack, state.level, way);
  if (level === undefined) return toHigher(context);
  return { changes: { level, leadUnit: null, assisting: [], routingRow: null, checkerId: null } };
}

/** The level above is reached by escalation, not by dispatch. */
function isOfThisOffice(code: string, pack: DecisionContext['pack']): boolean {
  const unit = findUnit(pack, code);
  return unit !== undefined && unit.kind !== 'higher';
}

function toHigher({ pack }: DecisionContext): HandedOver {
  const higher = findHigherUnit(pack);
  if (!higher) return { refusal: refuse('case-action-not-possible', { action: 'escalate' }) };
  return { changes: { leadUnit: higher.code, assisting: [], routingRow: null, checkerId: null } };
}
