import { OperatorError } from '../platform/operator-error.ts';
import { type Command, type Office, UsageError } from './command.ts';
import { findCommand } from './commands.ts';
import { commandHelp, generalHelp, settingsHelp } from './help-text.ts';

export type Terminal = { out(text: string): void; err(text: string): void };

type Opened = { readonly office: Office; close(): Promise<void> };

const isWrongWords = (fault: unknown): fault is Error =>
  fault instanceof UsageError || (fault instanceof Error && 'code' in fault && String(fault.code).startsWith('ERR_PARSE_ARGS_'));

const help = (commands: readonly Command[], topic: readonly string[]): string => {
  if (topic[0] === 'settings') return settingsHelp();
  const choice = findCommand(commands, topic);
  return choice === undefined ? generalHelp(commands) : commandHelp(choice.command);
};

/** Runs one command line. @returns the exit code: 0 done, 1 refused with a sentence, 2 wrong words */
export const runCli = async (
  commands: readonly Command[],
  words: readonly string[],
  open: () => Promise<Opened>,
  { out, err }: Terminal,
): Promise<number> => {
  const [first = 'help', ...rest] = words;
  if (['help', '--help', '-h'].includes(first)) {
    out(help(commands, rest));
    return 0;
  }
  const choice = findCommand(commands, words);
  if (choice === undefined) {
    const family = commands.filter(({ name }) => name.startsWith(`${first} `));
    if (family.length > 0 && words.includes('--help')) {
      out(generalHelp(family));
      return 0;
    }
    err(`There is no command "${words.join(' ')}".\n\n${generalHelp(family.length > 0 ? family : commands)}`);
    return 2;
  }
  if (choice.words.includes('--help')) {
    out(commandHelp(choice.command));
    return 0;
  }
  try {
    const { command } = choice;
    if ('runOnFiles' in command) return (await command.runOnFiles(choice.words)) ?? 0;
    const { office, close } = await open();
    try {
      return (await command.run(choice.words, office)) ?? 0;
    } finally {
      await close();
    }
  } catch (fault) {
    if (isWrongWords(fault)) {
      err(`${fault.message}\n\n${commandHelp(choice.command)}`);
      return 2;
    }
    if (!(fault instanceof OperatorError)) throw fault;
    err(`${fault.message}\n`);
    return 1;
  }
};
