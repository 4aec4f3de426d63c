import { likeEnough, likenessTo } from '@gridkeeper/domain/text/likeness.ts';
import { figure } from '../report/figures.ts';
import type { Row, Section } from '../report/row.ts';
import { hotGroups, type Message, messagesOf, textOf } from './messages.ts';

const days = 30;
const offered = 5;
const stricter = 0.2;
const short = 60; // as written on a phone

type Compared = { readonly likeness: number; readonly same: boolean };
/** One message of a known problem against all of the 30 days before it, likeliest first. */
type Look = { readonly group: string; readonly compared: readonly Compared[] };

/**
 * Possible doubles by their words alone, among all messages of a city in 30 days: the product looks within 250 m only, so it has far fewer to choose from.
 * Groups are those found by hand; what lies outside them counts as another problem, also where nobody looked.
 */
export function doublesOffered(): Section {
  const began = performance.now();
  const whole = looksAt(textOf);
  const each = (performance.now() - began) / Math.max(1, whole.flatMap(({ compared }) => compared).length);
  const doubles = whole.filter(isDouble);
  const names = [...hotGroups().keys()];
  return {
    title: 'Possible doubles by words',
    notes: [
      `${doubles.length} messages with an earlier one about the same problem within ${days} days, in ${names.length} groups, against ${figure(whole.reduce((sum, one) => sum + one.compared.length, 0) / Math.max(1, whole.length))} others each; ${figure(each * 1000)} µs a comparison.`,
      `An earlier one offered, by group: ${names.map((name) => `${name} ${percent(foundAmong(ofGroup(doubles, name), likeEnough))}`).join(', ')}.`,
    ],
    rows: [
      ...rowsOf('whole messages', doubles),
      ...rowsOf(`their first ${short} characters`, looksAt((one) => textOf(one).slice(0, short)).filter(isDouble)),
    ],
  };
}

function rowsOf(what: string, doubles: readonly Look[]): readonly Row[] {
  const [found, right] = [foundAmong(doubles, likeEnough), rightAmong(doubles, likeEnough)];
  return [
    {
      what: `${what}: an earlier one stands among the ${offered} offered`,
      measured: percent(found),
      floor: `from ${stricter} on ${percent(foundAmong(doubles, stricter))}`,
      aim: '>= 90 %',
      met: found >= 0.9,
    },
    {
      what: `${what}: of those offered, about the same problem`,
      measured: percent(right),
      floor: `from ${stricter} on ${percent(rightAmong(doubles, stricter))}`,
      aim: '>= 90 %',
      met: right >= 0.9,
    },
  ];
}

function looksAt(words: (message: Message) => string): readonly Look[] {
  const messages = messagesOf('messages.jsonl');
  return [...hotGroups()].flatMap(([group, ids]) =>
    messages
      .filter(({ id }) => ids.has(id))
      .map((one) => {
        const like = likenessTo(words(one));
        const compared = before(one, messages).map((each) => ({ likeness: like(words(each)), same: ids.has(each.id) }));
        return { group, compared: compared.toSorted((a, b) => b.likeness - a.likeness) };
      }),
  );
}

function before(one: Message, all: readonly Message[]): readonly Message[] {
  const at = Date.parse(one.at);
  return all.filter((each) => {
    const ago = at - Date.parse(each.at);
    return each.id !== one.id && ago >= 0 && ago <= days * 86_400_000 && (ago > 0 || each.id < one.id);
  });
}

const isDouble = ({ compared }: Look) => compared.some(({ same }) => same);
const ofGroup = (looks: readonly Look[], name: string) => looks.filter(({ group }) => group === name);
const shownOf = ({ compared }: Look, from: number) => compared.filter(({ likeness }) => likeness >= from).slice(0, offered);

function foundAmong(looks: readonly Look[], from: number): number {
  return looks.filter((one) => shownOf(one, from).some(({ same }) => same)).length / looks.length;
}

function rightAmong(looks: readonly Look[], from: number): number {
  const shown = looks.flatMap((one) => shownOf(one, from));
  return shown.filter(({ same }) => same).length / shown.length;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
