import { boundsOf } from '@gridkeeper/domain/areas/bounds.ts';
import { centreOf } from '@gridkeeper/domain/areas/centre.ts';
import { polygonsOf } from '@gridkeeper/domain/areas/parts.ts';
import type { AreaShape } from '@gridkeeper/domain/areas/wire.ts';
import { clipRing } from './clip.ts';
import type { Frame, Spot } from './frame.ts';
import type { GroundAround, House } from './ground-around.ts';
import { chooseLabels, type LabelKind, type MapLabel, widthOf } from './label.ts';
import { linesOf, spotsOf } from './paths.ts';
import { roadLabel } from './road-label.ts';

const points: Readonly<Record<LabelKind, number>> = { grid: 13, road: 8.5, neighbour: 8.5, water: 8, building: 6 };
/** Houses without a drawn outline that still get their numbers. */
const mostPoints = 60;
/** What is left of a building's name when the street or estate before its number is left out: 12号楼, 3 幢. */
const numberInName = /\d+[^\d\s]{0,3}$/u;

/** The names on a map, the more important first; one that would touch an earlier one is left out. */
export function mapLabels(ground: GroundAround, frame: Frame): readonly MapLabel[] {
  const own = ground.buildings.filter((house) => house.own);
  const wanted = [
    labelInside(ground.grid.name, 'grid', ground.grid.shape, frame),
    ...[...roadNames(ground)].map(([name, lines]) =>
      roadLabel(
        name,
        lines.map((line) => spotsOf(line, frame)),
        points.road,
        frame,
      ),
    ),
    ...ground.neighbours.map(({ name, shape }) => labelInside(name, 'neighbour', shape, frame)),
    ...ground.water.map(({ name, geometry }) => (name === null ? undefined : waterLabel(name, geometry, frame))),
    ...own.map((house) => houseLabel(house, frame, own.length <= mostPoints)),
  ];
  return chooseLabels(
    wanted.filter((label) => label !== undefined),
    frame,
  );
}

/** Roads with a name, each once: a road comes in many pieces. */
function roadNames({ roads }: GroundAround) {
  const byName = new Map<string, ReturnType<typeof linesOf>>();
  for (const { name, geometry } of roads) if (name) byName.set(name, [...(byName.get(name) ?? []), ...linesOf(geometry)]);
  return byName;
}

function waterLabel(name: string, geometry: GroundAround['water'][number]['geometry'], frame: Frame): MapLabel | undefined {
  if (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') return labelInside(name, 'water', geometry as AreaShape, frame);
  const label = roadLabel(
    name,
    linesOf(geometry).map((line) => spotsOf(line, frame)),
    points.water,
    frame,
  );
  return label && { ...label, kind: 'water' };
}

/** In the middle of the largest part that lies on the paper. */
function labelInside(text: string, kind: LabelKind, shape: AreaShape, frame: Frame): MapLabel | undefined {
  const coordinates = polygonsOf(shape)
    .map((rings) => rings.map((ring) => clipRing(spotsOf(ring, frame), frame)))
    .filter(([shell = []]) => shell.length > 2);
  if (coordinates.length === 0) return undefined;
  const [x, y] = centreOf({ type: 'MultiPolygon', coordinates: coordinates as readonly (readonly (readonly Spot[])[])[] });
  return { text, kind, x, y, angle: 0, size: points[kind] };
}

/** A house bears its number where it is drawn large enough; one that is only a point has it below, where there are few. */
function houseLabel({ label, point, footprint }: House, frame: Frame, few: boolean): MapLabel | undefined {
  const text = numberInName.exec(label.trim())?.[0] ?? label;
  if (footprint === null) {
    const [x, y] = frame.spot(point);
    return few ? { text, kind: 'building', x, y: y + 2.4, angle: 0, size: points.building } : undefined;
  }
  const [west, south, east, north] = boundsOf(footprint) ?? [0, 0, 0, 0];
  const [[left, bottom], [right, top]] = [frame.spot([west, south]), frame.spot([east, north])];
  const roomy = right - left > widthOf(text, points.building) * 0.7 && bottom - top > 1.6;
  const [x, y] = frame.spot(centreOf(footprint));
  return roomy ? { text, kind: 'building', x, y, angle: 0, size: points.building } : undefined;
}
