import type { PackFault } from '@gridkeeper/domain/policy/wire.ts';
import type { Document, ErrorCode, LineCounter, YAMLError } from 'yaml';
import { type FaultWords, faultAt } from './parse-fault.ts';
import { yamlWords } from './parse-yaml-words.ts';

const words: Partial<Record<ErrorCode, FaultWords>> = {
  TAB_AS_INDENT: yamlWords.tab,
  BAD_INDENT: yamlWords.indent,
  MULTILINE_IMPLICIT_KEY: yamlWords.indent,
  BLOCK_AS_IMPLICIT_KEY: yamlWords.indent,
  BLOCK_IN_FLOW: yamlWords.bracket,
  BAD_SCALAR_START: yamlWords.start,
  BAD_DQ_ESCAPE: yamlWords.escape,
  TAG_RESOLVE_FAILED: yamlWords.tag,
  MULTIPLE_TAGS: yamlWords.tag,
  UNEXPECTED_TOKEN: yamlWords.sign,
  MISSING_CHAR: yamlWords.sign,
  MULTIPLE_ANCHORS: yamlWords.sign,
  KEY_OVER_1024_CHARS: yamlWords.sign,
  BAD_DIRECTIVE: yamlWords.directive,
};

/**
 * What the library found, one sentence a line: one slip often breaks several of its rules. After a bracket or quotation mark that is never closed the
 * rest of the file is not what was meant, and nothing is told of it.
 */
export function yamlFaults(file: string, text: string, { errors, warnings }: Document.Parsed, lines: LineCounter): readonly PackFault[] {
  const byLine = new Map<number, PackFault>();
  for (const error of [...errors, ...warnings].sort((a, b) => a.pos[0] - b.pos[0])) {
    const { line } = lines.linePos(error.pos[0]);
    if (byLine.has(line)) continue;
    const words = wordsFor(error, lineOf(text, line, lines));
    byLine.set(line, faultAt({ file, line }, words, { message: error.message }));
    if (words === yamlWords.bracket || words === yamlWords.quote) break;
  }
  return [...byLine.values()];
}

function lineOf(text: string, line: number, { lineStarts }: LineCounter): string {
  return text.slice(lineStarts[line - 1], lineStarts[line]).slice(0, 200);
}

function wordsFor({ code, message }: YAMLError, line: string): FaultWords {
  if (/^[\s-]*[\w-]+：/.test(line)) return yamlWords.fullWidth;
  if (/^[\s-]*[\w-]+:[^\s:]/.test(line)) return yamlWords.space;
  if (message.startsWith('Flow ')) return yamlWords.bracket;
  if (message.startsWith('Missing closing ')) return yamlWords.quote;
  if (/^(Implicit map keys|Sequence item)/.test(message)) return yamlWords.indent;
  return words[code] ?? yamlWords.other;
}
