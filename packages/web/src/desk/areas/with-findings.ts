import type { AreaFinding, Feature, MapData } from '@gridkeeper/domain/areas/wire.ts';

export function findingId(index: number): string {
  return `finding-${index}`;
}

/** The map's data with gaps and overlaps drawn over the grids as areas of their own. */
export function withFindings(data: MapData, findings: readonly AreaFinding[], nameOf: (finding: AreaFinding) => string): MapData {
  const drawn = findings.flatMap((finding, index): Feature[] => {
    if (finding.shape === null) return [];
    const id = findingId(index);
    return [{ type: 'Feature', id, properties: { id, name: nameOf(finding) }, geometry: finding.shape }];
  });
  return drawn.length === 0 ? data : { ...data, grids: { type: 'FeatureCollection', features: [...data.grids.features, ...drawn] } };
}

/** What the map shows for a finding: its own shape, or the grid it is about. */
export function shownAs(finding: AreaFinding, index: number): string | undefined {
  return finding.shape === null ? finding.areaIds[0] : findingId(index);
}
