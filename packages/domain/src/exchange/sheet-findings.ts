import type { AreaFindingKind } from '../areas/wire.ts';
import type { Label } from '../base/label.ts';

/** What the self-check of a division finds, as its sheet tells it. */
export const findingWords: Readonly<Record<AreaFindingKind, Label>> = {
  gap: { zh: '空白', en: 'gap' },
  overlap: { zh: '重叠', en: 'overlap' },
  'sliver-gap': { zh: '狭缝空白', en: 'sliver without area' },
  'sliver-overlap': { zh: '狭缝重叠', en: 'sliver of overlap' },
  'outside-parent': { zh: '超出上级范围', en: 'outside its parent' },
  'wrong-parent': { zh: '上级不对', en: 'wrong parent' },
  'duplicate-shape': { zh: '图形重复', en: 'the same shape twice' },
  'invalid-shape': { zh: '图形有误', en: 'invalid shape' },
  'no-shape': { zh: '没有图形', en: 'no shape' },
  'code-form': { zh: '编码格式有误', en: 'malformed code' },
  'code-parent': { zh: '编码与上级不符', en: 'code does not follow its parent' },
  'code-twice': { zh: '编码重复', en: 'the same code twice' },
  'no-worker': { zh: '没有网格员', en: 'no grid worker' },
  'worker-overloaded': { zh: '网格员负担过重', en: 'worker over the load' },
  'out-of-bounds': { zh: '规模不在规定范围', en: 'size outside the bounds' },
  'building-no-grid': { zh: '楼栋不在任何网格', en: 'building in no grid' },
  'building-two-grids': { zh: '楼栋在两个网格', en: 'building in two grids' },
};
