import { fill, type Label, type Locale } from '@gridkeeper/domain/base/label.ts';
import { type CompiledPack, serviceManners } from '@gridkeeper/domain/policy/pack.ts';
import { helpWords } from './sign-words.ts';

/** Items that a line names before it says how many there are. */
const mostNamed = 12;

/**
 * What a grid worker does for residents, as the pack offers it on the portal: kinds of problems (heads of categories), then services by
 * manner 全代办、协办、导办 (F2). One sentence a line; none for what the pack does not offer.
 * @param most names in a line
 */
export function helpLines(pack: CompiledPack, locale: Locale, most = mostNamed): readonly string[] {
  const offered = pack.categories.filter(({ portal, parent }) => portal && parent !== null);
  const heads = new Set(offered.filter(({ service }) => service === null).map(({ parent }) => parent));
  const line = (word: Label, names: readonly string[]): readonly string[] => {
    if (names.length === 0) return [];
    const items = names.slice(0, most).join(helpWords.comma[locale]);
    return [fill(word[locale], { items: names.length > most ? fill(helpWords.more[locale], { items, count: names.length }) : items })];
  };
  return [
    ...line(
      helpWords.reports,
      pack.categories.filter(({ code }) => heads.has(code)).map(({ label }) => label[locale]),
    ),
    ...serviceManners.flatMap((manner) =>
      line(
        helpWords[manner],
        offered.filter(({ service }) => service?.manner === manner).map(({ label }) => label[locale]),
      ),
    ),
  ];
}
