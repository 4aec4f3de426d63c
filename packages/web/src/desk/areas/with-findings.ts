import type { AreaFinding, Feature, MapData } from '@gridkeeper/domain/areas/wire.ts';
import type { NumberedFinding } from './use-findings.ts';

/** The map's data with gaps and overlaps drawn over the grids as areas of their own, and places that no area stands for. */
export function withFindings(data: MapData, findings: readonly NumberedFinding[], nameOf: (finding: AreaFinding) => string): MapData {
  const drawn = findings.flatMap((finding): Feature[] => {
    const { id, shape, at } = finding;
    if (shownAs(finding) !== id) return [];
    const geometry = shape ?? { type: 'Point', coordinates: at };
    return [{ type: 'Feature', id, properties: { id, name: nameOf(finding) }, geometry }];
  });
  return drawn.length === 0 ? data : { ...data, grids: { type: 'FeatureCollection', features: [...data.grids.features, ...drawn] } };
}

/** What the map shows for a finding: its own shape or place, or the one area it is about. */
export function shownAs({ id, shape, at, areaIds }: NumberedFinding): string | undefined {
  const own = shape !== null || (at !== null && areaIds.length !== 1);
  return own ? id : areaIds[0];
}
