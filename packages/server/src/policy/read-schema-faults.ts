import { nearest } from '@gridkeeper/domain/policy/check-nearest.ts';
import type { PackFault } from '@gridkeeper/domain/policy/wire.ts';
import type { z } from 'zod';
import { isSchemaRule, schemaRules } from './pack-schema-rules.ts';
import { clip, type FaultWords, faultAt } from './parse-fault.ts';
import { findNode, findPlace } from './place-of.ts';
import type { Placed, PlacedMap } from './place-tree.ts';
import { exampleOf, findGuide, type SchemaGuide } from './read-schema-guide.ts';
import { schemaWords } from './read-schema-words.ts';

type Issue = z.core.$ZodIssue;

/** What the schema found, in sentences, each where it stands. @param file where keys of the top level are missed */
export function schemaFaults(issues: readonly Issue[], root: PlacedMap, file: string): readonly PackFault[] {
  const lacking = { file, line: null };
  const unknown = issues.flatMap(unknownKeys);
  const mistyped = new Set(unknown.map(({ path, guess }) => JSON.stringify([...path, guess])));
  const others = issues.filter((issue) => issue.code !== 'unrecognized_keys' && !mistyped.has(JSON.stringify(issue.path)));
  return [
    ...unknown.map((each) => {
      const path = [...each.path, each.key];
      return faultAt(findPlace(root, path) ?? lacking, ...unknownSentence(each, findNode(root, path)));
    }),
    ...others.map((issue) => {
      const path = stepsOf(issue);
      return faultAt(findPlace(root, path) ?? lacking, ...sentenceFor(issue, contextOf(path, findNode(root, path))));
    }),
  ];
}

type UnknownKey = {
  readonly path: readonly (string | number)[];
  readonly key: string;
  readonly known: readonly string[];
  readonly guess: string | undefined;
};

function unknownKeys(issue: Issue): readonly UnknownKey[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const path = stepsOf(issue);
  const known = Object.keys(findGuide(path)?.properties ?? {});
  return issue.keys.map((key) => ({ path, key, known, guess: nearest(key.slice(0, 60), known) }));
}

/** Keys and positions; a pack has no other steps. */
function stepsOf({ path }: Issue): (string | number)[] {
  return path.map((step) => (typeof step === 'symbol' ? String(step) : step));
}

type Values = Readonly<Record<string, string | number>>;
type Sentence = readonly [FaultWords, Values];

/** `key`: the nearest one above, for entries of a list too. */
type Context = {
  readonly node: Placed | undefined;
  readonly guide: SchemaGuide | undefined;
  readonly key: string;
  readonly inList: boolean;
  readonly value: string;
  readonly example: string | undefined;
};

function contextOf(path: readonly (string | number)[], node: Placed | undefined): Context {
  const guide = findGuide(path);
  return {
    node,
    guide,
    key: String(path.findLast((step) => typeof step === 'string') ?? 'pack'),
    inList: typeof path.at(-1) === 'number',
    value: node?.kind === 'word' ? clip(node.written) : '…',
    example: exampleOf(guide) ?? guide?.enum?.[0],
  };
}

function sentenceFor(issue: Issue, context: Context): Sentence {
  const { node, key, value, example } = context;
  if (!node) return example === undefined ? [schemaWords.missingPart, { key }] : [schemaWords.missing, { key, example }];
  if (isSchemaRule(issue.message)) return [schemaRules[issue.message], { value }];
  if (node.kind === 'word' && (node.value === null || node.value === ''))
    return example === undefined ? [schemaWords.emptyPart, { key }] : [schemaWords.empty, { key, example }];
  if (issue.code === 'invalid_value') return wrongWord(issue.values.map(String), context);
  if (issue.code === 'invalid_type') return wrongType(issue.expected, context);
  if (issue.code === 'too_small' && issue.origin === 'array')
    return example === undefined ? [schemaWords.nonePart, { key }] : [schemaWords.none, { key, example }];
  if (issue.code === 'too_small')
    return [issue.inclusive ? schemaWords.least : schemaWords.above, { key, value, limit: String(issue.minimum) }];
  if (issue.code === 'too_big') return [schemaWords.most, { key, value, limit: String(issue.maximum) }];
  return [schemaWords.other, { key, message: issue.message }];
}

function wrongWord(known: readonly string[], { node, key, value }: Context): Sentence {
  const words = known.join(', ');
  if (node?.kind !== 'word') return [schemaWords.wordWanted, { key, words }];
  const guess = nearest(value, known);
  if (key === 'area' && guess === undefined) return [schemaWords.areaWord, { key, value, words }];
  return guess === undefined ? [schemaWords.word, { key, value, words }] : [schemaWords.wordNear, { key, value, words, guess }];
}

function wrongType(expected: string, { node, guide, key, value, inList, example = '…' }: Context): Sentence {
  const isWord = node?.kind === 'word';
  if (expected === 'array') return isWord ? [schemaWords.list, { key, value }] : [schemaWords.listBelow, { key }];
  if (expected === 'object') {
    const keys = guide?.required ?? [];
    return inList ? [schemaWords.entry, { key, keys: keys.map((one) => `${one}: …`).join(', ') }] : [schemaWords.keys, { key, example }];
  }
  if (expected === 'string') return isWord ? [schemaWords.quoted, { key, value, example }] : [schemaWords.text, { key, example }];
  if (expected === 'boolean') return [schemaWords.yesNo, { key, value }];
  return [expected === 'int' ? schemaWords.whole : schemaWords.number, { key, value, example }];
}

/** What follows a comma in a text without quotation marks is read as one more key, one without a value. */
function unknownSentence({ key, known, guess }: UnknownKey, node: Placed | undefined): Sentence {
  const named = { key: clip(key) };
  if (key === '<<') return [schemaWords.merge, {}];
  if (/[:：]/.test(key)) return [schemaWords.colon, named];
  const isLabel = known.length === 2 && known.includes('zh') && known.includes('en');
  const isEmpty = node?.kind === 'word' && (node.value === null || node.value === '');
  if (isLabel && (isEmpty || guess === undefined)) return [schemaWords.unknownInLabel, { ...named, words: known.join(', ') }];
  return guess === undefined
    ? [schemaWords.unknown, { ...named, words: known.join(', ') }]
    : [schemaWords.unknownNear, { ...named, guess }];
}
