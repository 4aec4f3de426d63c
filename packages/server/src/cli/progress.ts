export type Progress = {
  /** So much more is done. */
  advance(by?: number): void;
  /** A line of its own, without breaking the bar. */
  note(line: string): void;
  end(): void;
};

type Screen = { write(text: string): unknown; readonly isTTY?: boolean; readonly columns?: number };
type Options = { readonly screen?: Screen; readonly now?: () => number };

const span = (seconds: number): string =>
  seconds < 60 ? `${Math.round(seconds)} s` : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;

const describe = (label: string, done: number, total: number, seconds: number, width: number): string => {
  const share = total === 0 ? 1 : Math.min(1, done / total);
  const filled = Math.round(share * width);
  const rest = done > 0 && share < 1 ? `, ${span((seconds / share) * (1 - share))} left` : '';
  const bar = `${'█'.repeat(filled)}${'░'.repeat(width - filled)}`;
  return `${label} ${bar} ${Math.floor(share * 100)} % (${done}/${total}, ${span(seconds)}${rest})`;
};

/** A bar redrawn at most ten times a second; where nobody watches (a log file), a line every five seconds. */
export const startProgress = (label: string, total: number, { screen = process.stderr, now = Date.now }: Options = {}): Progress => {
  const began = now();
  const live = screen.isTTY === true;
  const pause = live ? 100 : 5_000;
  const width = Math.max(10, Math.min(30, (screen.columns ?? 80) - label.length - 45));
  let done = 0;
  let drawn = -1;
  let shown = live ? 0 : began;
  const draw = () => {
    shown = now();
    drawn = done;
    const line = describe(label, done, total, (shown - began) / 1000, width);
    screen.write(live ? `\r\x1b[K${line}` : `${line}\n`);
  };
  return {
    advance: (by = 1) => {
      done += by;
      if (now() - shown >= pause) draw();
    },
    note: (line) => {
      screen.write(live ? `\r\x1b[K${line}\n` : `${line}\n`);
      if (live) draw();
    },
    end: () => {
      if (live || drawn !== done) draw();
      if (live) screen.write('\n');
    },
  };
};
