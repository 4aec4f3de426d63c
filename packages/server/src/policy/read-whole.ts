import { dirname } from 'node:path';
import { checkPack } from '@gridkeeper/domain/policy/check-pack.ts';
import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import type { PackFault } from '@gridkeeper/domain/policy/wire.ts';
import { compilePack } from './compile-pack.ts';
import { carveRouting } from './extends-carve.ts';
import type { WholePack } from './extends-chain.ts';
import { faultAt } from './parse-fault.ts';
import { findPlace } from './place-of.ts';
import { itemsOf, type Placed, type PlacedMap } from './place-tree.ts';
import { cellsOf } from './read-proof.ts';
import { parseWritten } from './read-written.ts';

/** More than that no office has, and no computer proves while somebody waits. */
const mostCells = 2_000_000;

/** Compiles a pack that was read and proves what it must keep; each finding gets the line where it stands. */
export function checkWhole({ root, complete }: WholePack): { readonly pack: CompiledPack | null; readonly faults: readonly PackFault[] } {
  const { source, faults } = parseWritten(root, complete);
  if (!source || !complete) return { pack: null, faults };
  const asWhole = { file: root.place.file, line: null };
  const cells = cellsOf(compilePack(source));
  if (cells > mostCells) return { pack: null, faults: [...faults, faultAt(asWhole, tooManyCells, { cells, mostCells })] };

  const rows = itemsOf(root.entries.get('routing')?.value);
  const carved = carveRouting(source, (index) => dirname(rows[index]?.place.file ?? ''));
  const pack = compilePack({ ...source, routing: carved.map(({ row }) => row) });
  const written = withRouting(
    root,
    carved.flatMap(({ index }) => rows[index] ?? []),
  );
  const findings = checkPack(pack).map(({ at, what, mend }) => ({ ...(findPlace(written, at) ?? asWhole), what, mend }));
  return { pack, faults: [...faults, ...findings] };
}

/** What is checked and what is written have to be in step, for the lines to be right. */
function withRouting(root: PlacedMap, items: readonly Placed[]): PlacedMap {
  const routing = root.entries.get('routing');
  if (routing?.value.kind !== 'list') return root;
  return { ...root, entries: new Map([...root.entries, ['routing', { ...routing, value: { ...routing.value, items } }]]) };
}

const tooManyCells = {
  what: {
    zh: '类别、地段、层级、轻重和时间的组合有 {cells} 种，超过 {mostCells} 种，证明不了。',
    en: 'Categories, zones, levels, severities and times make {cells} combinations, more than the {mostCells} that can be proved.',
  },
  mend: { zh: '合并类别或者地段。', en: 'Put categories or zones together.' },
};
