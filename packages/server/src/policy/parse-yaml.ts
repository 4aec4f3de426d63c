import { Composer, type CST, Lexer, LineCounter, Parser } from 'yaml';
import { type Budget, limits } from './parse-budget.ts';
import { faultAt } from './parse-fault.ts';
import { buildTree, type ParsedFile } from './parse-tree.ts';
import { yamlFaults } from './parse-yaml-faults.ts';
import { yamlWords } from './parse-yaml-words.ts';

/** A file with more is something else; it is not read to its end. */
const mostErrors = 100;

/** Reads one file of a pack. Nothing of it makes this slow or fail: neither depth, nor aliases, nor length beyond what is left in `budget`. */
export function parseYaml(file: string, text: string, budget: Budget): ParsedFile {
  const lines = new LineCounter();
  const refuse = (offset: number | null, words: (typeof yamlWords)[keyof typeof yamlWords]): ParsedFile => ({
    root: null,
    faults: [faultAt({ file, line: offset === null ? null : lines.linePos(offset).line }, words, limits)],
  });

  const tokens = tokensOf(text, lines, budget);
  if (tokens === 'too long') return refuse(null, yamlWords.tooLong);
  const deep = findTooDeep(tokens);
  if (deep !== undefined) return refuse(deep, yamlWords.tooDeep);
  // Keys written twice are found while the tree is built: the library compares each with each.
  const [document, second] = take(new Composer({ uniqueKeys: false }).compose(tokens, true, text.length), 2);
  if (second) return refuse(second.range[0], yamlWords.twoDocuments);
  const faults = document ? yamlFaults(file, text, document, lines) : [];
  if (faults.length > 0) return { root: null, faults };
  const contents = document?.contents;
  return contents && contents.range[0] < contents.range[1] ? buildTree(file, contents, lines) : refuse(null, yamlWords.empty);
}

function tokensOf(text: string, lines: LineCounter, budget: Budget): readonly CST.Token[] | 'too long' {
  lines.addNewLine(0);
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) lines.addNewLine(end + 1);
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let errors = 0;
  for (const mark of new Lexer().lex(text)) {
    budget.marks -= 1;
    if (budget.marks < 0) return 'too long';
    for (const token of parser.next(mark)) {
      tokens.push(token);
      if (token.type === 'error') errors += 1;
    }
    if (errors > mostErrors) return tokens;
  }
  tokens.push(...parser.end());
  return tokens;
}

/** Sought before documents are composed, which is done by recursion. Gives the offset of what lies too deep. */
function findTooDeep(tokens: readonly CST.Token[]): number | undefined {
  const waiting: { readonly token: CST.Token; readonly depth: number }[] = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { token, depth } = next;
    if (depth > limits.depth) return token.offset;
    for (const inner of innerTokens(token)) waiting.push({ token: inner, depth: depth + 1 });
  }
  return undefined;
}

function innerTokens(token: CST.Token): readonly CST.Token[] {
  if (token.type === 'document') return token.value ? [token.value] : [];
  if (!('items' in token)) return [];
  return token.items.flatMap(({ key, value }) => [key, value].filter((inner) => inner != null));
}

function take<Item>(items: Iterable<Item>, count: number): readonly Item[] {
  const taken: Item[] = [];
  for (const item of items) if (taken.push(item) === count) break;
  return taken;
}
