import type { AreaLevel } from '../areas/wire.ts';
import { type FaultText, fault } from './check-fault.ts';
import type { CompiledPack } from './pack.ts';
import type { PackFinding } from './pack-finding.ts';

const lowestFirst: readonly AreaLevel[] = ['group', 'grid', 'community', 'management-area', 'street', 'county', 'city', 'province'];

/** Levels ascend, and the bounds of grid kinds have room. */
export function checkGround(pack: CompiledPack): readonly PackFinding[] {
  return [...checkLevels(pack), ...checkBounds(pack)];
}

function checkLevels({ levels }: CompiledPack): readonly PackFinding[] {
  return levels.flatMap((level, index) => {
    const below = levels[index - 1];
    if (!below || lowestFirst.indexOf(below.area) < lowestFirst.indexOf(level.area)) return [];
    return [fault(['levels', index], descending, { level: level.label, below: below.label })];
  });
}

function checkBounds({ gridKinds }: CompiledPack): readonly PackFinding[] {
  return gridKinds.flatMap((kind, index) =>
    (['households', 'persons', 'workers', 'premises'] as const).flatMap((key) => {
      const bounds = kind[key];
      if (bounds === null || bounds.min <= bounds.max) return [];
      return [fault(['grid-kinds', index, key], noRoom, { kind: kind.label, min: bounds.min, max: bounds.max })];
    }),
  );
}

const descending: FaultText = {
  what: {
    zh: '“{level}”不比写在前面的“{below}”高；层级要从低到高排列。',
    en: '“{level}” is not above “{below}”, which stands before it; levels are written lowest first.',
  },
  mend: { zh: '按社区、街道、市的次序排列，并核对 area。', en: 'Write them as community, street, city, and check `area`.' },
};
const noRoom: FaultText = {
  what: {
    zh: '“{kind}”的下限 {min} 大于上限 {max}，没有网格能符合。',
    en: '“{kind}” has a minimum of {min} above its maximum of {max}; no grid can meet it.',
  },
  mend: { zh: '改正 min 和 max，例如 { min: 300, max: 500 }。', en: 'Correct min and max, such as { min: 300, max: 500 }.' },
};
