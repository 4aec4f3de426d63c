import { centreOf } from '@gridkeeper/domain/areas/centre.ts';
import { checkShape } from '@gridkeeper/domain/areas/check-shape.ts';
import type { BuildingRecord } from '../../registers/save-buildings.ts';
import { findPoint } from './read-area.ts';
import type { SourceFeature } from './source-feature.ts';

/**
 * A building out of its outline or point, with its address: the property label or address, else street and house number, else its name.
 * Counts of households and persons may come with it; records of persons have no place here.
 */
export function readBuilding(source: SourceFeature): BuildingRecord {
  const ref = source.id;
  if (ref === '') source.fault('id', 'missing');
  const label = labelOf(source);
  if (label === null) source.fault('label', 'missing');
  const counts = { households: source.count('households') ?? 0, persons: source.count('persons') ?? 0 };
  const point = findPoint(source.geometry);
  if (point !== undefined) return { ref, label: label ?? '', point, footprint: null, ...counts };
  const checked = checkShape(source.geometry);
  if (!checked.ok) source.fault('geometry', `shape-${checked.problem.code}`, checked.problem.at);
  const footprint = checked.ok ? checked.shape : null;
  return { ref, label: label ?? '', point: footprint === null ? [0, 0] : centreOf(footprint), footprint, ...counts };
}

/** The address under which a building is known. */
export function labelOf(source: SourceFeature): string | null {
  return source.text('label') ?? source.text('address') ?? streetAddress(source) ?? source.text('name');
}

function streetAddress(source: SourceFeature): string | null {
  const [street, number] = [source.text('addr_street'), source.text('addr_housenumber')];
  return street === null ? null : `${street}${number === null ? '' : `${number}号`}${number === null ? (source.text('name') ?? '') : ''}`;
}
