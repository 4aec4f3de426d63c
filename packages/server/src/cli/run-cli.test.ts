import { parseArgs } from 'node:util';
import { expect, test } from 'vitest';
import { readConfiguration } from '../platform/configuration.ts';
import { OperatorError } from '../platform/operator-error.ts';
import { type Command, UsageError } from './command.ts';
import { loadCommands } from './commands.ts';
import { runCli } from './run-cli.ts';

const heard: string[][] = [];
const importCases: Command = {
  name: 'import cases',
  summary: 'brings cases in',
  usage: '  FILE   JSONL, CSV or XLSX',
  run: async (words) => {
    heard.push([...words]);
    parseArgs({ args: [...words], options: { map: { type: 'string' } }, allowPositionals: true });
    if (words.length === 0) throw new UsageError('Which file?');
    if (words[0] === 'lost.csv') throw new OperatorError('lost.csv is not there. Check the name.');
    return words[0] === 'rows.csv' ? 3 : undefined;
  },
};
const shorter: Command = { ...importCases, name: 'import', run: async () => 9 };

const type = async (...words: string[]) => {
  let out = '';
  let err = '';
  let closed = 0;
  const office = { configuration: readConfiguration({}), owner: {}, beside: undefined, signal: new AbortController().signal };
  const open = async () => ({
    office,
    close: async () => {
      closed += 1;
    },
  });
  const code = await runCli([shorter, importCases], words, open, { out: (text) => (out += text), err: (text) => (err += text) });
  return { code, out, err, closed };
};

test('the longest name is the command, the rest are its words', async () => {
  expect(await type('import', 'cases', 'a b.csv', '--map', '表.yaml')).toEqual({ code: 0, out: '', err: '', closed: 1 });
  expect(heard.at(-1)).toEqual(['a b.csv', '--map', '表.yaml']);
  expect((await type('import', 'cases', 'rows.csv')).code).toBe(3);
  expect((await type('import', 'casesx')).code).toBe(9);
});

test('nothing typed shows what there is, and opens nothing', async () => {
  const { code, out, closed } = await type();
  expect({ code, closed }).toEqual({ code: 0, closed: 0 });
  expect(out).toContain('import cases');
  expect((await type('help', 'settings')).out).toContain('GRIDKEEPER_DATA=data');
  expect((await type('help', 'import', 'cases')).out).toContain('JSONL, CSV or XLSX');
  expect((await type('import', 'cases', '--help')).out).toContain('JSONL, CSV or XLSX');
});

test('an unknown command, an unknown option and missing words are answered with the usage', async () => {
  expect(await type('imprt')).toMatchObject({ code: 2, err: expect.stringContaining('no command "imprt"') });
  expect(await type('import', 'cases', '--mapp', 'x')).toMatchObject({
    code: 2,
    err: expect.stringMatching(/--mapp[\s\S]*JSONL/),
    closed: 1,
  });
  expect(await type('import', 'cases')).toMatchObject({ code: 2, err: expect.stringMatching(/^Which file\?[\s\S]*JSONL/) });
});

test('what went wrong is one sentence, and the database is let go all the same', async () => {
  expect(await type('import', 'cases', 'lost.csv')).toEqual({
    code: 1,
    out: '',
    err: 'lost.csv is not there. Check the name.\n',
    closed: 1,
  });
});

test('every command in the folder has a name of its own and says what it does', async () => {
  const commands = await loadCommands();
  expect(new Set(commands.map(({ name }) => name)).size).toBe(commands.length);
  for (const { summary, usage } of commands) expect(`${summary}${usage}`.trim()).not.toBe('');
});

test('the first word alone shows the commands that begin with it, asked for help or not', async () => {
  const commands = await loadCommands();
  let out = '';
  let err = '';
  const terminal = { out: (text: string) => (out += text), err: (text: string) => (err += text) };
  const nothing = () => Promise.reject(new Error('nothing is opened'));
  expect(await runCli(commands, ['areas', '--help'], nothing, terminal)).toBe(0);
  expect([out.includes('areas divide'), out.includes('areas check'), out.includes('backup')]).toEqual([true, true, false]);
  expect(await runCli(commands, ['areas'], nothing, terminal)).toBe(2);
  expect([err.includes('There is no command "areas"'), err.includes('areas divide'), err.includes('backup')]).toEqual([true, true, false]);
});
