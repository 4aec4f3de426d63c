import type { Feature, FeatureCollection } from '@gridkeeper/domain/areas/wire.ts';
import type { MyPost } from '@gridkeeper/domain/people/wire.ts';

/** The grids of my posts: a post at a grid is that grid, a post at a community all of its grids (G5: some workers hold three villages). */
export function myGrids(posts: readonly MyPost[], grids: FeatureCollection, communities: FeatureCollection): readonly Feature[] {
  const areas = new Set(posts.flatMap((post) => (post.area === null ? [] : [post.area.id])));
  const names = new Set(communities.features.filter((each) => areas.has(String(each.properties.id))).map((each) => each.properties.name));
  return grids.features.filter((grid) => areas.has(String(grid.properties.id)) || names.has(grid.properties.communityName ?? ''));
}
