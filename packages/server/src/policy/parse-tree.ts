import type { PackFault } from '@gridkeeper/domain/policy/wire.ts';
import { type Alias, isAlias, isMap, isScalar, isSeq, type LineCounter, type ParsedNode, type Scalar, type YAMLMap } from 'yaml';
import { limits } from './parse-budget.ts';
import { clip, type FaultWords, faultAt } from './parse-fault.ts';
import { yamlWords } from './parse-yaml-words.ts';
import type { Place, Placed, PlacedEntry, PlacedMap, PlacedWord } from './place-tree.ts';

/** A file read as YAML; root null: it could not be read, and `faults` says why. */
export type ParsedFile = { readonly root: PlacedMap | null; readonly faults: readonly PackFault[] };

/** Turns a document into written entries with places. Finds keys that are written twice, and aliases that name nothing or explode. */
export function buildTree(file: string, contents: ParsedNode, lines: LineCounter): ParsedFile {
  const builder = new Builder(file, lines);
  const root = builder.build(contents);
  if (root.kind !== 'map') return { root: null, faults: [...builder.faults, faultAt(root.place, yamlWords.noKeys)] };
  return { root: builder.broken ? null : root, faults: builder.faults };
}

class Builder {
  readonly faults: PackFault[] = [];
  /** An alias stands for nothing, so what is left is not what was meant. */
  broken = false;
  readonly #file: string;
  readonly #lines: LineCounter;
  readonly #anchors = new Map<string, { readonly node: Placed; readonly size: number }>();
  /** Entries so far, with what aliases stand for counted at each. */
  #size = 0;

  constructor(file: string, lines: LineCounter) {
    this.#file = file;
    this.#lines = lines;
  }

  build(node: ParsedNode | null, at?: Place): Placed {
    const place = node ? this.#placeOf(node) : (at ?? { file: this.#file, line: 1 });
    const before = this.#size;
    this.#size += 1;
    if (isAlias(node)) return this.#resolve(node, place);
    const built = this.#compose(node, place);
    if (node?.anchor) this.#anchors.set(node.anchor, { node: built, size: this.#size - before });
    return built;
  }

  #compose(node: Exclude<ParsedNode, Alias> | null, place: Place): Placed {
    if (isSeq(node)) return { kind: 'list', place, items: node.items.map((item) => this.build(item, place)) };
    if (isMap(node)) return { kind: 'map', place, entries: this.#entriesOf(node) };
    return wordOf(node, place);
  }

  #entriesOf(map: YAMLMap.Parsed): ReadonlyMap<string, PlacedEntry> {
    const entries = new Map<string, PlacedEntry>();
    for (const { key, value } of map.items) {
      const place = this.#placeOf(key);
      if (!isScalar(key) || key.value === null) {
        this.#refuse(place, yamlWords.badKey);
        continue;
      }
      const name = String(key.value);
      const first = entries.get(name);
      if (first) this.#refuse(place, yamlWords.twice, { key: clip(name), place: lineWords(first.place.line) });
      const entry = { place, value: this.build(value, place) };
      if (!first) entries.set(name, entry);
    }
    return entries;
  }

  /** An alias stands where it is used; what lies within it, where that is written. */
  #resolve(alias: Alias.Parsed, place: Place): Placed {
    const known = this.#anchors.get(alias.source);
    const exploded = this.#size > limits.expanded;
    this.#size += known?.size ?? 0;
    if (known && this.#size <= limits.expanded) return { ...known.node, place };
    if (!exploded) this.#refuse(place, known ? yamlWords.bomb : yamlWords.alias, { name: clip(alias.source), ...limits });
    this.broken = true;
    return { kind: 'word', place, value: null, written: '' };
  }

  #placeOf(node: ParsedNode): Place {
    return { file: this.#file, line: this.#lines.linePos(node.range[0]).line };
  }

  #refuse(place: Place, words: FaultWords, values?: Parameters<typeof faultAt>[2]): void {
    this.faults.push(faultAt(place, words, values));
  }
}

const lineWords = (line: number) => ({ zh: `第 ${line} 行`, en: `line ${line}` });

function wordOf(scalar: Scalar.Parsed | null, place: Place): PlacedWord {
  const value = scalar?.value ?? null;
  const known = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
  return { kind: 'word', place, value: known, written: scalar?.source ?? '' };
}
