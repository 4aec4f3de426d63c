import type { Label } from '../../base/label.ts';
import type { Category, CompiledPack } from '../pack.ts';
import { fillLabel, quoted } from '../sentences-lists.ts';
import { categoryLabel, categoryNames, labelIn } from '../sentences-names.ts';
import { holderWords } from '../sentences-words.ts';
import type { PackChange } from '../wire.ts';
import { groupBy } from './cells.ts';
import { change, codeOf, compare, fromTo, quotedNames, renameWords, same } from './change.ts';

const residents: Label = { zh: '居民', en: 'residents' };
const reporters: Label = { zh: '上报人员和受理中心', en: 'those who report, and the centre' };

/** Categories that came, went, moved or were renamed, and what else is said of them. Their order means nothing. */
export function categoryChanges(before: CompiledPack, after: CompiledPack): readonly PackChange[] {
  const { added, removed, kept } = compare(before.categories, after.categories, codeOf);
  const leaves = kept.filter(([, is]) => is.parent !== null);
  return [
    ...byHead(added, after, { zh: '{head}新增{items}', en: '{head}: new are {items}' }, { zh: '新增大类{head}', en: 'New head {head}' }),
    ...byHead(
      removed,
      before,
      { zh: '{head}取消{items}', en: '{head}: {items} are gone' },
      { zh: '取消大类{head}', en: 'The head {head} is gone' },
    ),
    ...kept.flatMap(([was, is]) => renamed(was, is)),
    ...kept.flatMap(([was, is]) => moved(before, after, was, is)),
    ...together(
      after,
      leaves,
      ({ workflow }) => workflow,
      reporters,
      (was, is) =>
        fillLabel(
          { zh: '办理流程{change}', en: 'the workflow changes {change}' },
          {
            change: fromTo(quoted(labelIn(before.workflows, was)), quoted(labelIn(after.workflows, is))),
          },
        ),
    ),
    ...together(
      after,
      leaves,
      ({ layer }) => layer,
      { zh: '网格员', en: 'grid workers' },
      (was, is) =>
        fillLabel(
          { zh: '所属网格层{change}', en: 'the layer of grids changes {change}' },
          {
            change: fromTo(quoted(labelIn(before.layers, was)), quoted(labelIn(after.layers, is))),
          },
        ),
    ),
    ...together(
      after,
      leaves,
      ({ portal }) => String(portal),
      residents,
      (_was, is) =>
        is === 'true'
          ? { zh: '居民可以自行上报', en: 'residents may report it now' }
          : { zh: '居民不能再自行上报', en: 'residents may no longer report it' },
    ),
    ...together(
      after,
      leaves,
      ({ standard }) => standard ?? '—',
      { zh: '数据上报', en: 'exchange of data' },
      (was, is) =>
        fillLabel({ zh: '标准代码{change}', en: 'the standard code changes {change}' }, { change: fromTo(` ${was} `, ` ${is}`) }),
    ),
    ...together(
      after,
      leaves,
      ({ restricted }) => String(restricted),
      reporters,
      (_was, is) =>
        is === 'true'
          ? { zh: '今后限制查看，不公开', en: 'seen by those who hold it only from now on, and never public' }
          : { zh: '不再限制查看', en: 'no longer restricted' },
    ),
    ...together(
      after,
      leaves,
      ({ form }) => form ?? '',
      reporters,
      (was, is) =>
        fillLabel(
          { zh: '上报时填的表{change}', en: 'the form filled in with the report changes {change}' },
          { change: fromTo(formName(before, was), formName(after, is)) },
        ),
    ),
    ...services(after, leaves),
    ...keywords(after, leaves),
  ];
}

function formName(pack: CompiledPack, code: string): Label {
  return code === '' ? { zh: '无', en: 'none' } : quoted(labelIn(pack.forms, code));
}

/** What residents are told of a service: what is done, and what they bring. */
function services(after: CompiledPack, pairs: readonly Pair[]): readonly PackChange[] {
  const rule = ({ service }: Category) => service && [service.manner, service.materials];
  const codes = pairs.filter(([was, is]) => !same(rule(was), rule(is))).map(([, { code }]) => code);
  if (codes.length === 0) return [];
  const text = { zh: '{names}：代办方式或者要带的材料有调整', en: '{names}: what is done, or what one must bring, changes' };
  return [change('category', residents, text, { names: categoryNames(after, codes) })];
}

type Pair = readonly [was: Category, is: Category];

/** Items under each head that stays; a head that comes or goes brings its items along. */
function byHead(categories: readonly Category[], pack: CompiledPack, items: Label, whole: Label): readonly PackChange[] {
  const heads = categories.filter(({ parent }) => parent === null);
  const leaves = categories.filter(({ parent }) => parent !== null);
  const bare = heads.filter(({ code }) => !leaves.some(({ parent }) => parent === code));
  return [
    ...bare.map(({ label }) => change('category', reporters, whole, { head: quoted(label) })),
    ...groupBy(leaves, ({ parent }) => parent ?? '').map((group) => {
      const head = group[0]?.parent ?? '';
      const isWhole = heads.some(({ code }) => code === head);
      const text = isWhole ? { zh: `${whole.zh}：{items}`, en: `${whole.en}: {items}` } : items;
      return change('category', reporters, text, {
        head: quoted(categoryLabel(pack, head)),
        items: quotedNames(group.map(({ label }) => label)),
      });
    }),
  ];
}

function renamed(was: Category, is: Category): readonly PackChange[] {
  const name = renameWords(was.label, is.label);
  return name ? [change('category', reporters, { zh: '{was}{name}', en: '{was} {name}' }, { was: quoted(was.label), name })] : [];
}

function moved(
  before: CompiledPack,
  after: CompiledPack,
  { parent: from }: Category,
  { parent: to, label }: Category,
): readonly PackChange[] {
  if (from === to) return [];
  const nameOf = (pack: CompiledPack, head: string | null): Label =>
    head === null ? { zh: '大类', en: 'the heads' } : quoted(categoryLabel(pack, head));
  const values = { label: quoted(label), from: nameOf(before, from), to: nameOf(after, to) };
  return [change('category', reporters, { zh: '{label}由{from}移到{to}', en: '{label} moves from {from} to {to}' }, values)];
}

/** One sentence for all categories in which something changed from the same to the same. */
function together(
  after: CompiledPack,
  pairs: readonly Pair[],
  factOf: (category: Category) => string,
  concerns: Label,
  say: (was: string, is: string) => Label,
): readonly PackChange[] {
  const changed = pairs.filter(([was, is]) => factOf(was) !== factOf(is));
  return groupBy(changed, ([was, is]) => `${factOf(was)} > ${factOf(is)}`).flatMap((group) =>
    group.slice(0, 1).map(([was, is]) =>
      change(
        'category',
        concerns,
        { zh: '{names}：{what}', en: '{names}: {what}' },
        {
          names: categoryNames(
            after,
            group.map(([, { code }]) => code),
          ),
          what: say(factOf(was), factOf(is)),
        },
      ),
    ),
  );
}

function keywords(after: CompiledPack, pairs: readonly Pair[]): readonly PackChange[] {
  const codes = pairs.filter(([was, is]) => !same(was.keywords, is.keywords)).map(([, { code }]) => code);
  if (codes.length === 0) return [];
  const text = { zh: '{names}：分类建议的关键词有调整', en: '{names}: the key words of the suggestion change' };
  return [change('category', holderWords.centre, text, { names: categoryNames(after, codes) })];
}
