/**
 * Works on the items of a stream two at a time and yields the results in order: while the database writes one, the next is made ready.
 * @param work gets an item and the one before it, which may be in work still
 */
export async function* overlapped<Item, Result>(
  items: AsyncIterable<Item>,
  work: (item: Item, before: Item | undefined) => Promise<Result>,
): AsyncGenerator<Result> {
  let before: Item | undefined;
  const running: Promise<Result>[] = [];
  try {
    for await (const item of items) {
      const started = work(item, before);
      started.catch(() => undefined); // heard when its turn comes
      running.push(started);
      before = item;
      if (running.length > 1) yield await next(running);
    }
    while (running.length > 0) yield await next(running);
  } finally {
    await Promise.allSettled(running);
  }
}

async function next<Result>(running: Promise<Result>[]): Promise<Result> {
  const [oldest] = running;
  if (oldest === undefined) throw new Error('Nothing is running.');
  try {
    return await oldest;
  } finally {
    running.shift();
  }
}
