const patience = 15_000;

/** Ctrl-C, SIGTERM and a closed terminal end in order: last opened, first closed; then the process. */
export function stopOnSignals() {
  const closers: (() => Promise<void> | void)[] = [];
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    const giveUp = setTimeout(() => process.exit(1), patience);
    giveUp.unref();
    let code = 0;
    for (const close of closers.reverse()) {
      try {
        await close();
      } catch (error) {
        process.stderr.write(`${String(error)}\n`);
        code = 1;
      }
    }
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
  return {
    add(close: () => Promise<void> | void) {
      closers.push(close);
    },
    stop,
  };
}
