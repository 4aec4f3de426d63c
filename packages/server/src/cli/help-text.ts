import { settings } from '../platform/configuration.ts';
import type { Command } from './command.ts';

const columns = (rows: readonly (readonly [string, string])[]): string => {
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  return rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`).join('\n');
};

export const commandHelp = ({ name, summary, usage }: Command): string => `gridkeeper ${name}: ${summary}\n\n${usage.trimEnd()}\n`;

export const generalHelp = (commands: readonly Command[]): string =>
  [
    'Usage: bin/gridkeeper <command> [words]',
    '',
    'Commands',
    columns([
      ...commands.map(({ name, summary }) => [name, summary] as const),
      ['help [command]', 'this list, or one command in full'],
      ['help settings', 'the settings of the environment, with their defaults'],
    ]),
    '',
    'It works on the same data as the server: beside it when it runs, else by itself.',
    '',
  ].join('\n');

export const settingsHelp = (): string =>
  `${columns(Object.entries(settings).map(([name, { fallback, meaning }]) => [`${name}=${fallback}`, meaning]))}\n`;
