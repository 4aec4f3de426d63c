import type { CategorySuggestion } from '@gridkeeper/domain/cases/wire.ts';
import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import { type Suggester, suggester } from '@gridkeeper/domain/text/learned/suggest-learned.ts';
import { claimsOf } from '@gridkeeper/domain/text/lexicon.ts';
import type { Tx } from '../platform/database/tx.ts';
import type { Platform } from '../platform/platform.ts';
import { cutWords } from '../platform/text/cut-words.ts';
import { ownClaims } from './lexicon.queries.ts';
import { findModel, modelStamp } from './models.queries.ts';

const mostSuggested = 3;
/** Less is as good as nothing. */
const leastTried = 0.01;
type Options = { readonly limit?: number; readonly portal?: boolean; readonly all?: boolean };

/**
 * Categories for a text by what this office learned and by its lexicon 分类建议, likeliest first, none below the pack's limit to be shown; `likely` from the
 * pack's limit of being sure. Only ever shown: a person chooses.
 * @param options `portal`: only what residents may choose; `all`: also below the limit
 */
export async function suggestFor(
  tx: Tx,
  pack: CompiledPack,
  text: string,
  { limit = mostSuggested, portal = false, all = false }: Options = {},
): Promise<CategorySuggestion[]> {
  const open = new Set(pack.categories.filter((one) => one.parent !== null && (!portal || one.portal)).map(({ code }) => code));
  const suggest = await ready(tx, pack);
  return suggest(text, pack.categories.length)
    .filter(({ code, confidence }) => open.has(code) && confidence >= (all ? leastTried : pack.suggestions.show))
    .slice(0, limit)
    .map(({ code, confidence }) => ({
      code,
      confidence,
      likely: confidence >= pack.suggestions.sure,
      label: pack.categories.find((one) => one.code === code)?.label ?? { zh: code, en: code },
    }));
}

/** A few offices' and versions' suggesters, made once: their tables are megabytes. */
const mostKept = 4;
const kept = new WeakMap<Platform, Map<string, Suggester>>();

async function ready(tx: Tx, pack: CompiledPack): Promise<Suggester> {
  const own = await ownClaims(tx);
  const key = JSON.stringify([tx.districtId, pack.id, pack.version, await modelStamp(tx), own]);
  const ofHouse = kept.get(tx.platform) ?? new Map<string, Suggester>();
  kept.set(tx.platform, ofHouse);
  const known = ofHouse.get(key);
  if (known) return known;
  const codes = new Set(pack.categories.filter(({ parent }) => parent !== null).map(({ code }) => code));
  const model = (await findModel(tx))?.model ?? null;
  const made = suggester(model, [...claimsOf(pack.categories), ...own], codes, cutWords);
  const [oldest] = ofHouse.keys();
  if (oldest !== undefined && ofHouse.size >= mostKept) ofHouse.delete(oldest);
  ofHouse.set(key, made);
  return made;
}
