import type { ProposedGrid } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import type { DivideRules } from '@gridkeeper/domain/areas/divide/wire.ts';
import Fill from 'ol/style/Fill';
import Stroke from 'ol/style/Stroke';
import Style from 'ol/style/Style';
import Text from 'ol/style/Text';
import { deviationOf, standingMark, standingOf } from '../deviation.ts';
import { hatch } from './hatch.ts';

const family = '"PingFang SC","Microsoft YaHei","Noto Sans SC","Noto Sans CJK SC",sans-serif';
const halo = new Stroke({ color: 'rgba(255,255,255,0.95)', width: 4 });
const mostLetters = 12;
const nearMetres = 9; // a pixel's worth of ground at which names fit beside each other

type Rules = Pick<DivideRules, 'target' | 'tolerance'>;
export type GridLook = { readonly selected: boolean; readonly hovered: boolean };

/** Under the target: blue lines rising; over: brown lines falling; closer lines where it is far off. Within: almost nothing. */
function fillOf(grid: ProposedGrid, rules: Rules): CanvasPattern | string {
  const far = Math.abs(deviationOf(grid.figures.work, rules.target)) > 2 * rules.tolerance;
  const gap = far ? 7 : 12;
  switch (standingOf(grid, rules)) {
    case 'under':
      return hatch({ colour: 'rgba(10,92,147,0.55)', rising: true, gap, ground: 'rgba(10,92,147,0.08)' });
    case 'over':
      return hatch({ colour: 'rgba(138,82,0,0.6)', rising: false, gap, ground: 'rgba(138,82,0,0.1)' });
    case 'within':
      return 'rgba(23,104,63,0.07)';
    case 'apart':
      return 'rgba(76,86,96,0.22)';
  }
}

export function gridStyles(grid: ProposedGrid, rules: Rules, look: GridLook, locked: string, resolution: number): Style[] {
  const body = new Style({
    fill: new Fill({ color: fillOf(grid, rules) }),
    stroke: new Stroke(grid.locked ? { color: '#4c5660', width: 2.5, lineDash: [2, 5] } : { color: '#5f6b75', width: 1.2 }),
    text: new Text({
      text: wordsOf(grid, rules, locked, resolution),
      font: `600 ${look.selected ? 14 : 12}px ${family}`,
      fill: new Fill({ color: look.selected ? '#084a77' : '#2e3840' }),
      stroke: halo,
      overflow: true, // where names collide the map leaves some out
    }),
    zIndex: look.selected ? 2 : 0,
  });
  if (!look.selected && !look.hovered) return [body];
  const ring = new Stroke({ color: '#0a5c93', width: look.selected ? 3.5 : 2 });
  return [body, new Style({ stroke: ring, zIndex: look.selected ? 4 : 3 })];
}

function wordsOf(grid: ProposedGrid, rules: Rules, locked: string, resolution: number): string {
  const mark = standingMark(grid, rules);
  const name = grid.name.length > mostLetters ? `${grid.name.slice(0, mostLetters)}…` : grid.name;
  if (resolution > nearMetres) return mark === '' ? name : mark;
  return [name, mark, grid.locked ? locked : ''].filter((line) => line !== '').join('\n');
}
