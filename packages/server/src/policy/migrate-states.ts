import { readFile } from 'node:fs/promises';
import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import { parse } from 'yaml';
import { z } from 'zod';
import { explainFileFault, OperatorError } from '../platform/operator-error.ts';

const schema = z.record(z.string(), z.string());

/**
 * Which state of a version takes the cases of a state that it does not have: a YAML file of lines `old: new`, each `state` or `workflow/state`.
 * @throws OperatorError naming every line whose new state the version does not have or has closed
 */
export async function readStates(file: string, pack: CompiledPack): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(file, 'utf8').catch((fault: unknown) => {
    throw (fault as NodeJS.ErrnoException).code === 'ENOENT' ? new OperatorError(`There is no file ${file}.`) : explainFileFault(fault);
  });
  const states = Object.entries(parseStates(text, file));
  const open = pack.workflows.flatMap(({ code, states: all }) =>
    all.filter((state) => state.phase !== 'closed').flatMap((state) => [state.code, `${code}/${state.code}`]),
  );
  const faults = states
    .filter(([, to]) => !open.includes(to))
    .map(([from, to]) => `  ${from}: ${to} — ${pack.id} ${pack.version} has no open state ${to}`);
  if (faults.length > 0) throw new OperatorError(`${file}\n${faults.join('\n')}\nNothing was moved.`);
  return new Map(states);
}

function parseStates(text: string, file: string): z.infer<typeof schema> {
  try {
    return schema.parse(parse(text));
  } catch {
    throw new OperatorError(`${file} is not a list of lines "old: new" (YAML). Nothing was moved.`);
  }
}
