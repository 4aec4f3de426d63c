import { randomOf } from '../ground/random.ts';

/** What the story draws lots for; the same seed tells the same story on every machine. */
export type Chance = {
  /** In [from, to). */
  between(from: number, to: number): number;
  /** True with this probability. */
  once(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  pickWeighted<Item>(items: readonly Item[], weight: (item: Item) => number): Item;
};

export function chanceOf(seed: number): Chance {
  const { next, between } = randomOf(seed, 'history');
  const pickWeighted = <Item>(items: readonly Item[], weight: (item: Item) => number): Item => {
    let left = next() * items.reduce((sum, item) => sum + weight(item), 0);
    const found = items.find((item) => {
      left -= weight(item);
      return left < 0;
    });
    const chosen = found ?? items.at(-1);
    if (chosen === undefined) throw new RangeError('There is nothing to pick from.');
    return chosen;
  };
  return { between, once: (probability) => next() < probability, pick: (items) => pickWeighted(items, () => 1), pickWeighted };
}
