import { suggestCategories } from '../../text/suggest-category.ts';
import type { CompiledPack } from '../pack.ts';
import { findLeaf } from '../pack-index.ts';
import { draw } from './draw.ts';
import type { PastCase } from './past-case.ts';
import { type CasePlan, planner } from './plan-case.ts';

export type PlacedCase = { readonly past: PastCase; readonly plan: CasePlan };

/** How the cases came by their categories; every case is counted in exactly one of the first four. */
export type Placing = {
  /** The file says it. */
  readonly known: number;
  /** Suggested from the text; `unsure` of them with a confidence below one half. */
  readonly suggested: number;
  /** No word of the text says anything: drawn, as often as the categories of the others. */
  readonly drawn: number;
  /** Not run through at all. */
  readonly leftOut: number;
  readonly unsure: number;
  /** Of those run through: without a zone that the pack knows, so taken for the last one. */
  readonly withoutZone: number;
};

export type PlacingOptions = {
  readonly seed: number;
  /** Leave out what has no category and no telling word, instead of drawing. */
  readonly knownOnly: boolean;
  /** The zone of cases that name none; null: the last of the pack. */
  readonly zone: string | null;
  /** Called for each case that was looked at. */
  readonly onCase?: () => void;
};

/** Finds for each case what the rules make of it. @throws RangeError where the pack routes a case nowhere */
export function placeCases(
  pack: CompiledPack,
  cases: readonly PastCase[],
  options: PlacingOptions,
): { readonly placed: readonly PlacedCase[]; readonly placing: Placing } {
  const found = cases.map((past) => findCategory(pack, past, options));
  const pool = found.flatMap((one) => one?.code ?? []).sort();
  const plan = planner(pack);
  const zones = new Set(pack.zones.map(({ code }) => code));
  const placed: PlacedCase[] = [];
  let withoutZone = 0;
  for (const [index, past] of cases.entries()) {
    const drawn = options.knownOnly ? undefined : pool[Math.floor(draw(options.seed, 'category', past.id) * pool.length)];
    const category = found[index]?.code ?? drawn;
    if (category === undefined) continue;
    const zone = [past.zone, options.zone].find((code) => code !== null && zones.has(code)) ?? null;
    if (zone === null) withoutZone += 1;
    placed.push({ past, plan: plan({ category, zone: zone ?? pack.zones.at(-1)?.code ?? '', severity: severityIn(pack, past) }) });
  }
  const known = found.filter((one) => one?.confidence === null).length;
  const suggested = found.filter((one) => one !== undefined).length - known;
  const unsure = found.filter((one) => one !== undefined && (one.confidence ?? 1) < 0.5).length;
  const drawn = placed.length - known - suggested;
  return { placed, placing: { known, suggested, drawn, leftOut: cases.length - placed.length, unsure, withoutZone } };
}

type Found = { readonly code: string; readonly confidence: number | null };

/** The category that the file names, if these rules have it; else the likeliest by the text. */
function findCategory(pack: CompiledPack, past: PastCase, { onCase }: PlacingOptions): Found | undefined {
  onCase?.();
  if (past.category !== null && findLeaf(pack, past.category)) return { code: past.category, confidence: null };
  return suggestCategories(past.text, pack.categories, 1)[0];
}

function severityIn(pack: CompiledPack, { severity }: PastCase): string | null {
  return pack.severities.some(({ code }) => code === severity) ? severity : null;
}
