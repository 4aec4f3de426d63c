import type { Command } from './command.ts';

const modules = import.meta.glob<{ readonly command?: Command }>(['./*.ts', '!./*.test.ts', '!./main.ts', '!./commands.ts']);

/** All commands: every file of this folder that exports one. */
export const loadCommands = async (): Promise<readonly Command[]> => {
  const loaded = await Promise.all(Object.values(modules).map((load) => load()));
  return loaded.flatMap(({ command }) => command ?? []).sort((a, b) => a.name.localeCompare(b.name));
};

export type Choice = { readonly command: Command; readonly words: readonly string[] };

/** The longest name wins: `import cases file.csv` is the command "import cases" with one word. */
export const findCommand = (commands: readonly Command[], words: readonly string[]): Choice | undefined => {
  const fits = commands.filter(({ name }) => `${words.join(' ')} `.startsWith(`${name} `));
  const command = fits.sort((a, b) => b.name.length - a.name.length)[0];
  return command && { command, words: words.slice(command.name.split(' ').length) };
};
