/** Structured log lines. Never hand in bodies, phones, tokens or query strings. */
export type Log = {
  info(event: string, facts?: Record<string, string | number | boolean | null>): void;
  warn(event: string, facts?: Record<string, string | number | boolean | null>): void;
  error(event: string, facts?: Record<string, string | number | boolean | null>): void;
};

type Level = 'info' | 'warn' | 'error';

export function jsonLog(write: (line: string) => void, from: Level = 'info'): Log {
  const order: readonly Level[] = ['info', 'warn', 'error'];
  const line =
    (level: Level) =>
    (event: string, facts: Record<string, string | number | boolean | null> = {}) => {
      if (order.indexOf(level) < order.indexOf(from)) return;
      write(JSON.stringify({ at: new Date().toISOString(), level, event, ...facts }));
    };
  return { info: line('info'), warn: line('warn'), error: line('error') };
}
