import { relative, resolve } from 'node:path';
import type { Label, Locale } from '@gridkeeper/domain/base/label.ts';
import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import { type Filling, fillLabel, joinLabels } from '@gridkeeper/domain/policy/sentences-lists.ts';
import type { PackFault, PackProof } from '@gridkeeper/domain/policy/wire.ts';

/** A pack that was checked. */
export type Checked = { readonly folder: string } & (
  | { readonly pack: CompiledPack; readonly hash: string; readonly proof: PackProof; readonly faults: readonly PackFault[] }
  | { readonly pack: null; readonly hash: null; readonly proof: null; readonly faults: readonly PackFault[] }
);

/** A pack's lines: what was proved of it, or each fault as `file:line: what is wrong: how to mend it`, with files as an editor finds them from here. */
export function printChecked(checked: Checked, locale: Locale): string {
  const lines =
    checked.pack === null ? checked.faults.map((fault) => faultLine(checked.folder, fault, locale)) : provedLines(checked, locale);
  return lines.map((line) => `${line.replace(/\p{Cc}/gu, ' ')}\n`).join('');
}

function faultLine(folder: string, { file, line, what, mend }: PackFault, locale: Locale): string {
  const between = locale === 'zh' ? '' : ' ';
  return `${fileFromHere(folder, file)}${line === null ? '' : `:${line}`}: ${what[locale]}${between}${mend[locale]}`;
}

/** @param file relative to the pack's folder */
export function fileFromHere(folder: string, file = ''): string {
  const path = resolve(folder, file);
  const near = relative(process.cwd(), path) || '.';
  return near.startsWith('..') ? path : near;
}

function provedLines({ folder, pack, proof }: Extract<Checked, { readonly hash: string }>, locale: Locale): readonly string[] {
  const values: Readonly<Record<string, Filling>> = {
    ...proof,
    folder: fileFromHere(folder),
    id: pack.id,
    version: pack.version,
    ways: waysOf(pack, proof),
  };
  return [ok, routing, workflows].map((text) => fillLabel(text, values)[locale]);
}

/** 48 categories × 4 zones × ...; what the office does not tell apart is left out. */
function waysOf(pack: CompiledPack, { categories, zones, cells }: PackProof): Label {
  const [levels, severities] = [pack.levels.length, pack.severities.length];
  const times = cells / (categories * zones * Math.max(1, levels) * Math.max(1, severities));
  const ways: readonly (readonly [number, Label])[] = [
    [categories, { zh: '{n} 类事项', en: '{n} categories' }],
    [zones, { zh: '{n} 种地段', en: '{n} zones' }],
    [levels, { zh: '{n} 个层级', en: '{n} levels' }],
    [severities, { zh: '{n} 等轻重', en: '{n} severities' }],
    [times, { zh: '{n} 种时间', en: '{n} times of day' }],
  ];
  const told = ways.filter(([n]) => n > 0).map(([n, text]) => fillLabel(text, { n }));
  return joinLabels(told, { zh: ' × ', en: ' × ' });
}

const ok: Label = {
  zh: '{folder}: 通过。{id} {version}，用时 {milliseconds} 毫秒。',
  en: '{folder}: ok. {id} {version}, in {milliseconds} ms.',
};
const routing: Label = {
  zh: '  归口 {rows} 行：{ways} = {cells} 种情形，每种恰有一个责任单位；没有一行是白写的，没有两行相争。',
  en: '  Routing, {rows} rows: {ways} = {cells} combinations, each with exactly one lead unit; no row is dead, no two contradict each other.',
};
const workflows: Label = {
  zh: '  流程 {workflows} 个，环节 {states} 个：都走得到，都能结案；每个动作都有人能做，时限套得上。',
  en: '  Workflows, {workflows} with {states} states: each is reached and can be closed; each action has somebody who may do it; limits fit into the whole.',
};
