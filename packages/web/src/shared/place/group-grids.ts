import type { Feature, FeatureCollection } from '@gridkeeper/domain/areas/wire.ts';

/** Grids by the name of their community, both in Chinese dictionary order with figures counted as figures. */
export function groupGrids(grids: FeatureCollection): readonly (readonly [string, readonly Feature[]])[] {
  const groups = new Map<string, Feature[]>();
  for (const grid of grids.features) {
    const community = String(grid.properties.communityName ?? '');
    groups.set(community, [...(groups.get(community) ?? []), grid]);
  }
  const order = new Intl.Collator('zh-CN', { numeric: true });
  const byCode = (a: Feature, b: Feature) => order.compare(String(a.properties.code), String(b.properties.code));
  return [...groups].sort(([a], [b]) => order.compare(a, b)).map(([name, members]) => [name, members.sort(byCode)] as const);
}
