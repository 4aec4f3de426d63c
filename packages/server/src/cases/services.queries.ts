import type { Label } from '@gridkeeper/domain/base/label.ts';
import type { ServiceView } from '@gridkeeper/domain/cases/public-wire.ts';
import { limitOf, type Matter } from '@gridkeeper/domain/policy/condition.ts';
import { straightWay } from '@gridkeeper/domain/policy/explain/straight-way.ts';
import { limitWords } from '@gridkeeper/domain/policy/limit-words.ts';
import type { Category, ClockDefinition, CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import type { Tx } from '../platform/database/tx.ts';
import { currentPack } from '../policy/packs.ts';

/** What residents can apply for 代办事项 (F2): what the office does of it, what to bring, and by when. None where the office has no rules yet. */
export async function listServices(tx: Tx): Promise<readonly ServiceView[]> {
  const { pack } = await currentPack(tx);
  return pack.categories.flatMap((category) => {
    const { service, code, label } = category;
    if (service === null || !category.portal) return [];
    const { manner, materials } = service;
    return [{ code, label, head: labelOf(pack, category.parent), manner, materials, promised: promisedOf(pack, category) }];
  });
}

function labelOf(pack: CompiledPack, code: string | null): Label | null {
  return pack.categories.find((one) => one.code === code)?.label ?? null;
}

/** The limit that runs from the application to the end; else the first that runs while somebody works on it. */
function promisedOf(pack: CompiledPack, { code, workflow: named }: Category): ServiceView['promised'] {
  const workflow = pack.workflows.find((one) => one.code === named);
  if (!workflow) return null;
  const matter: Matter = { category: code, level: pack.levels[0]?.code ?? null, severity: pack.severities[0]?.code ?? null };
  const way = straightWay(pack, workflow, matter).filter(({ phase }) => phase !== 'closed');
  const limits = pack.clocks.filter(({ rhythm, endsOn }) => !rhythm && endsOn === null);
  const runsIn = (state: string) => (clock: ClockDefinition) => clock.runsIn.includes(state);
  const whole = limits.find((clock) => way.length > 0 && way.every(({ code: state }) => clock.runsIn.includes(state)));
  if (whole) return { limit: limitWords(limitOf(whole, matter).limit), from: 'report' };
  const handled = way.filter(({ phase }) => phase === 'handling').flatMap(({ code: state }) => limits.find(runsIn(state)) ?? []);
  return handled[0] ? { limit: limitWords(limitOf(handled[0], matter).limit), from: 'handling' } : null;
}
