import { text } from 'node:stream/consumers';
import { OperatorError } from '../operator-error.ts';
import { type Runner, run } from './runner.ts';

type Errand = { readonly cwd: string; readonly lockFd: number; readonly input?: string };

/** Runs a database program that ends by itself and returns what it printed. */
export const runToEnd = async (runner: Runner, program: string, words: readonly string[], errand: Errand): Promise<string> => {
  const child = run(runner, program, words, errand.cwd, { stdin: 'pipe', output: 'pipe', lockFd: errand.lockFd });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  child.stdin?.on('error', () => undefined); // it ended early; its exit code and its words say why
  child.stdin?.end(errand.input ?? '');
  const [code, said, complained] = await Promise.all([
    ended,
    child.stdout ? text(child.stdout) : '',
    child.stderr ? text(child.stderr) : '',
  ]);
  const output = `${said}${complained}`;
  if (code === 0) return output;
  throw new OperatorError(`The database could not be prepared: ${output.trim().split('\n').slice(-3).join(' ')}`);
};
