/** A queue that gives the greatest first; O(log n) in and out. */
export function makeHeap<Item>(rank: (item: Item) => number) {
  const items: Item[] = [];
  const rankAt = (at: number) => {
    const item = items[at];
    return item === undefined ? Number.NEGATIVE_INFINITY : rank(item);
  };
  const swap = (a: number, b: number) => {
    const [x, y] = [items[a], items[b]];
    if (x === undefined || y === undefined) return;
    items[a] = y;
    items[b] = x;
  };
  return {
    push(item: Item): void {
      let at = items.push(item) - 1;
      for (let above = (at - 1) >> 1; at > 0 && rankAt(above) < rankAt(at); above = (at - 1) >> 1) {
        swap(at, above);
        at = above;
      }
    },
    pop(): Item | undefined {
      swap(0, items.length - 1);
      const first = items.pop();
      for (let at = 0; ; ) {
        const below = rankAt(2 * at + 2) > rankAt(2 * at + 1) ? 2 * at + 2 : 2 * at + 1;
        if (rankAt(below) <= rankAt(at)) return first;
        swap(at, below);
        at = below;
      }
    },
  };
}
