import { measure } from '@gridkeeper/domain/text/learned/calibrate.ts';
import { classifier } from '@gridkeeper/domain/text/learned/classify.ts';
import { featuresOf } from '@gridkeeper/domain/text/learned/features.ts';
import { type Suggester, suggester } from '@gridkeeper/domain/text/learned/suggest-learned.ts';
import { type Example, learn } from '@gridkeeper/domain/text/learned/text-model.ts';
import type { Claim } from '@gridkeeper/domain/text/lexicon.ts';
import { atOnce } from '@gridkeeper/domain/text/steps.ts';
import { cutWords } from '../../packages/server/src/platform/text/cut-words.ts';
import { figure } from '../report/figures.ts';
import type { Section } from '../report/row.ts';
import { messagesOf, taxonomyClaims, textOf } from './messages.ts';

const folds = 5;
type Labelled = { readonly text: string; readonly topic: string; readonly fold: number };
type Guess = { readonly topic: string; readonly codes: readonly string[]; readonly confidence: number };

/** Five-fold cross-validation over seven topics; every fold holds the same share of each topic. */
export function categoriesFromText(): Section {
  const labelled = inFolds();
  const topics = new Set(labelled.map(({ topic }) => topic));
  const words = taxonomyClaims(topics);
  const began = performance.now();
  const learned = guesses(labelled, (training) => trained(training, topics, words));
  const seconds = (performance.now() - began) / 1000;
  const bare = guesses(labelled, (training) => trained(training, topics, []));
  const alone = guesses(labelled, () => suggester(null, words, topics, cutWords));
  const sure = learned.filter(({ confidence }) => confidence >= 0.7);
  return {
    title: 'Categories from text',
    notes: [
      `${labelled.length} labelled messages, ${topics.size} topics, ${folds} folds; learning and guessing all folds took ${figure(seconds)} s. The lexicon is the authority's own taxonomy.`,
      `Found first, by topic: ${[...topics]
        .map(
          (topic) =>
            `${topic} ${percent(
              share(
                learned.filter((each) => each.topic === topic),
                1,
              ),
            )}`,
        )
        .join(', ')}.`,
      `Said with 70 % confidence or more: ${sure.length} of ${learned.length}, right in ${percent(share(sure, 1))}.`,
    ],
    rows: [
      { what: 'right topic first', ...sides(learned, bare, alone, 1), aim: '>= 80 %', met: share(learned, 1) >= 0.8 },
      { what: 'right topic among three', ...sides(learned, bare, alone, 3), aim: '>= 95 %', met: share(learned, 3) >= 0.95 },
    ],
  };
}

function sides(learned: readonly Guess[], bare: readonly Guess[], alone: readonly Guess[], most: number) {
  return {
    measured: percent(share(learned, most)),
    floor: `learned without the lexicon ${percent(share(bare, most))}, lexicon alone ${percent(share(alone, most))}`,
  };
}

function inFolds(): readonly Labelled[] {
  const seen = new Map<string, number>();
  return messagesOf('labelled.jsonl').map((message) => {
    const topic = message.topic ?? '';
    const nth = seen.get(topic) ?? 0;
    seen.set(topic, nth + 1);
    return { text: textOf(message), topic, fold: nth % folds };
  });
}

/** As the office learns: a fifth of what it may learn from is held out to measure how sure it may be. */
function trained(training: readonly Labelled[], topics: ReadonlySet<string>, words: readonly Claim[]): Suggester {
  const examples = training.map(({ text, topic }) => ({ category: topic, features: featuresOf(text, cutWords) }));
  const isHeldOut = (_: Example, i: number) => i % folds === 0;
  const rest = examples.filter((each, i) => !isHeldOut(each, i));
  const classify = classifier(atOnce(learn(rest, 1)), words, cutWords);
  const { heat } = atOnce(measure(classify, examples.filter(isHeldOut)));
  return suggester(atOnce(learn(examples, heat)), words, topics, cutWords);
}

function guesses(labelled: readonly Labelled[], make: (training: readonly Labelled[]) => Suggester): readonly Guess[] {
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const suggest = make(labelled.filter((one) => one.fold !== fold));
    return labelled
      .filter((one) => one.fold === fold)
      .map(({ text, topic }) => {
        const found = suggest(text, 3);
        return { topic, codes: found.map(({ code }) => code), confidence: found[0]?.confidence ?? 0 };
      });
  });
}

const share = (list: readonly Guess[], most: number): number =>
  list.filter(({ topic, codes }) => codes.slice(0, most).includes(topic)).length / list.length;
const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;
