import type { Chance } from './history/chance.ts';

const surnames = ['沐', '云', '岑', '简', '宁', '闻', '芮', '黎', '柏', '苑', '秦', '陶', '纪', '舒', '卓', '祁', '娄', '穆', '冉', '晏'];
const given = [
  '初晴',
  '知远',
  '云舟',
  '望舒',
  '青禾',
  '若谷',
  '景行',
  '南乔',
  '星野',
  '清和',
  '听澜',
  '长庚',
  '晓岚',
  '松年',
  '予安',
  '疏影',
  '惊蛰',
  '白露',
  '立夏',
  '小满',
];

/** An invented name, each only once, and a number that cannot be assigned: no number of a person begins with 000. */
export function inventPeople(chance: Chance): () => { readonly name: string; readonly phone: string } {
  const used = new Set<string>();
  return () => {
    let name = '';
    do name = chance.pick(surnames) + chance.pick(given);
    while (used.has(name));
    used.add(name);
    return { name, phone: `000 0000 ${String(used.size).padStart(4, '0')}` };
  };
}
