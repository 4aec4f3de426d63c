const slow = 2_000;

export type Note = (text: string) => void;

/** Runs the steps of a start; one that takes over 2 s says what it is doing and how far it is. */
export function steps(write: (line: string) => void = (line) => process.stdout.write(`${line}\n`)) {
  return async function step<Result>(name: string, run: (note: Note) => Promise<Result> | Result): Promise<Result> {
    const begun = Date.now();
    let told = '';
    let latest = '';
    const timer = setInterval(() => {
      const line = `… ${name}${latest ? ` ${latest}` : ''} (${Math.round((Date.now() - begun) / 1000)} s)`;
      if (line !== told) write(line);
      told = line;
    }, slow);
    try {
      return await run((text) => {
        latest = text;
      });
    } finally {
      clearInterval(timer);
      if (told) write(`✓ ${name} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
    }
  };
}
