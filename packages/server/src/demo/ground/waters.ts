import { roomiest } from './hamlet.ts';
import { along, distance, distanceToLine, type Line, type Metres, strip } from './plane.ts';
import { type Random, randomOf } from './random.ts';
import { ringLine } from './ring-line.ts';
import type { Settled } from './settle.ts';
import type { Plan } from './sides.ts';

/** A line that goes on beyond both of its ends, as roads and rivers do at the border of a town. */
export function beyond(line: Line, metres: number): Line {
  const reach = (end: Metres | undefined, inner: Metres | undefined): Line =>
    end === undefined || inner === undefined ? [] : [along(inner, end, 1 + metres / distance(inner, end))];
  return [...reach(line[0], line[3]), ...line, ...reach(line.at(-1), line.at(-4))];
}

/** The river's ground: wider here, narrower there. */
export function drawRiver(plan: Plan): Line {
  return strip(beyond(plan.river, 700), (i) => 17 + 5 * Math.sin(i / 7));
}

/** Ponds in the fields, off houses and borders. */
export function drawPonds(seed: number, plan: Plan, { buildings }: Settled): readonly Line[] {
  const random = randomOf(seed, 'ponds');
  const ponds: Line[] = [];
  plan.sites.forEach(({ seat }, grid) => {
    if (seat || random.next() < 0.5) return;
    const ground = ringLine(plan, plan.rings[grid] ?? []);
    const houses = buildings.filter((building) => building.grid === grid);
    for (let tries = 0; tries < 8; tries += 1) {
      const pond = blob(random, roomiest(random, ground));
      const clear = pond.every((point) => distanceToLine(point, ground) > 25 && houses.every(({ at }) => distance(at, point) > 28));
      if (!clear) continue;
      ponds.push(pond);
      break;
    }
  });
  return ponds;
}

function blob(random: Random, centre: Metres): Line {
  const [radius, waves, phase] = [random.between(28, 62), Math.round(random.between(2, 4)), random.between(0, 6)];
  const points = Array.from({ length: 24 }, (_, i): Metres => {
    const angle = (2 * Math.PI * i) / 24;
    const reach = radius * (1 + 0.18 * Math.sin(waves * angle + phase));
    return [centre[0] + reach * 1.3 * Math.cos(angle), centre[1] + reach * Math.sin(angle)];
  });
  return [...points, ...points.slice(0, 1)];
}
