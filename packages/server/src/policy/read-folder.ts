import type { PackFault } from '@gridkeeper/domain/policy/wire.ts';
import { type Opening, openingSchema } from './pack-schema.ts';
import { isPlainName, type PackFolder } from './pack-source.ts';
import { sourceWords, troubleWords } from './pack-source-words.ts';
import { type Budget, limits } from './parse-budget.ts';
import { clip, type FaultWords, faultAt } from './parse-fault.ts';
import type { ParsedFile } from './parse-tree.ts';
import { parseYaml } from './parse-yaml.ts';
import { yamlWords } from './parse-yaml-words.ts';
import { findPlace } from './place-of.ts';
import { type PlacedEntry, type PlacedMap, plainOf } from './place-tree.ts';
import { schemaFaults } from './read-schema-faults.ts';

/** A pack as its own files write it, without its base. `complete`: every file could be read, so what is missing is missing. */
export type WrittenPack = {
  /** Without the keys of its opening. */
  readonly root: PlacedMap;
  readonly opening: Opening;
  readonly openingRoot: PlacedMap;
  readonly faults: readonly PackFault[];
  readonly complete: boolean;
};

const openingKeys = Object.keys(openingSchema.shape);

/** Reads `pack.yaml` and the files it includes, which add their keys. */
export async function readFolder(folder: PackFolder, budget: Budget): Promise<WrittenPack> {
  const file = `${folder.prefix}pack.yaml`;
  const first = await readOne(folder, 'pack.yaml', { file, line: null }, budget);
  const root = first.root ?? { kind: 'map', place: { file, line: 1 }, entries: new Map() };
  const openingRoot = pick(root, (key) => openingKeys.includes(key));
  const { opening, faults } = readOpening(openingRoot, file);
  const included = await readIncluded(folder, opening.include, openingRoot, budget);
  const { entries } = pick(root, (key) => !openingKeys.includes(key));
  const twice = included.flatMap((each) => (each.root ? addKeys(entries, each.root) : []));
  const given = first.root && faults.length === 0 ? givenFaults(folder, opening) : [];
  return {
    root: { ...root, entries },
    opening,
    openingRoot,
    faults: [...first.faults, ...faults, ...included.flatMap((each) => each.faults), ...twice, ...given],
    complete: first.root !== null && faults.length === 0 && included.every((each) => each.root !== null),
  };
}

function pick(root: PlacedMap, isWanted: (key: string) => boolean) {
  return { ...root, entries: new Map([...root.entries].filter(([key]) => isWanted(key))) };
}

function readOpening(root: PlacedMap, file: string): { readonly opening: Opening; readonly faults: readonly PackFault[] } {
  const parsed = openingSchema.safeParse(plainOf(root));
  if (parsed.success) return { opening: parsed.data, faults: [] };
  return { opening: { include: [] }, faults: schemaFaults(parsed.error.issues, root, file) };
}

async function readIncluded(folder: PackFolder, names: readonly string[], root: PlacedMap, budget: Budget): Promise<readonly ParsedFile[]> {
  const seen = new Set(['pack.yaml']);
  const files: ParsedFile[] = [];
  for (const [index, name] of names.entries()) {
    const at = findPlace(root, ['include', index]) ?? root.place;
    const refuse = (words: FaultWords) => files.push({ root: null, faults: [faultAt(at, words, { name: clip(name) })] });
    if (!isPlainName(name)) refuse(sourceWords.badName);
    else if (seen.has(name)) refuse(sourceWords.includedTwice);
    else files.push(await readOne(folder, name, at, budget));
    seen.add(name);
  }
  return files;
}

/** @param at where the file is asked for */
async function readOne(
  folder: PackFolder,
  name: string,
  at: { readonly file: string; readonly line: number | null },
  budget: Budget,
): Promise<ParsedFile> {
  const refuse = (place: typeof at, words: FaultWords): ParsedFile => ({
    root: null,
    faults: [faultAt(place, words, { name, ...limits })],
  });
  budget.files -= 1;
  if (budget.files < 0) return refuse(at, sourceWords.tooMany);
  const read = await folder.read(name, budget);
  if ('trouble' in read) return refuse(at, troubleWords[read.trouble]);
  const file = `${folder.prefix}${name}`;
  const broken = read.text.indexOf('\uFFFD'); // what decoding puts for bytes that are no UTF-8
  if (broken >= 0) return refuse({ file, line: read.text.slice(0, broken).split('\n').length }, sourceWords.encoding);
  return parseYaml(file, read.text.replace(/^\uFEFF/, ''), budget);
}

/** What was handed in and would count for nothing; what is no YAML was never meant to. */
function givenFaults({ given }: PackFolder, { include }: Opening): readonly PackFault[] {
  return given.flatMap((name, index) => {
    const refuse = (words: FaultWords) => [faultAt({ file: clip(name), line: null }, words, { name: clip(name) })];
    if (!/\.ya?ml$/.test(name)) return [];
    if (!isPlainName(name)) return refuse(sourceWords.badName);
    if (given.indexOf(name) !== index) return refuse(sourceWords.givenTwice);
    return name === 'pack.yaml' || include.includes(name) ? [] : refuse(sourceWords.notIncluded);
  });
}

/** A key written in two files is a mistake, not a choice; the first one counts. */
function addKeys(entries: Map<string, PlacedEntry>, { entries: added }: PlacedMap): readonly PackFault[] {
  return [...added].flatMap(([key, entry]) => {
    if (openingKeys.includes(key)) return [faultAt(entry.place, sourceWords.onlyInPack, { key })];
    const known = entries.get(key);
    if (!known) entries.set(key, entry);
    return known ? [faultAt(entry.place, yamlWords.twice, { key: clip(key), place: `${known.place.file}:${known.place.line}` })] : [];
  });
}
