import type { Locale } from '@gridkeeper/domain/base/label.ts';
import { UsageError } from './command.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The language that was asked for, else that of the terminal: Chinese where LC_ALL, LC_MESSAGES or LANG says so. @throws UsageError */
export function localeOf(asked: string | undefined, environment: Environment = process.env): Locale {
  if (asked === 'zh' || asked === 'en') return asked;
  if (asked !== undefined) throw new UsageError('--lang is zh or en.');
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  return (LC_ALL || LC_MESSAGES || LANG || '').toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
