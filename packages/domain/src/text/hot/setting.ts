import { metresBetween } from '../../areas/measure.ts';
import type { LonLat } from '../../cases/wire.ts';

/** Where a message is from, and of what kind a clerk took it to be (the head of its category); null: not known. */
export type Setting = { readonly point: LonLat | null; readonly matter: string | null };

/** A smell, a noise, a burst pipe: at this distance two places are half as likely to suffer from the same. */
const half = 400;
/** Kinds that differ speak strongly against one and the same problem, but fumes and noise of one kitchen may be filed apart. */
const otherMatter = 0.1;

/** How likely two messages are about one and the same by place and kind, 0..1; what is not known speaks neither for nor against. */
export function likelySame(a: Setting, b: Setting): number {
  const matter = a.matter === null || b.matter === null || a.matter === b.matter ? 1 : otherMatter;
  if (a.point === null || b.point === null) return matter;
  return matter / (1 + (metresBetween(a.point, b.point) / half) ** 2);
}

/** The middle of the places that are known, and the kind named most often. */
export function settingOf(all: readonly Setting[]): Setting {
  const points = all.flatMap(({ point }) => (point === null ? [] : [point]));
  const mean = (axis: 0 | 1) => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  const times = new Map<string, number>();
  for (const { matter } of all) if (matter !== null) times.set(matter, (times.get(matter) ?? 0) + 1);
  const [commonest] = [...times].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return { point: points.length === 0 ? null : [mean(0), mean(1)], matter: commonest?.[0] ?? null };
}
