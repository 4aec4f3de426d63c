import { hotTopics } from '@gridkeeper/domain/text/hot/hot-topics.ts';
import { atOnce } from '@gridkeeper/domain/text/steps.ts';
import { cutWords } from '../../packages/server/src/platform/text/cut-words.ts';
import { figure } from '../report/figures.ts';
import type { Row, Section } from '../report/row.ts';
import { hotGroups, messagesOf, textOf } from './messages.ts';

const aim = 0.9;

/** All messages of three years at once, against groups that were found by hand; each group is compared with the topic that fits it best. */
export function hotTopicsFromText(): Section {
  const messages = messagesOf('messages.jsonl');
  const reports = messages.map((message) => ({ text: textOf(message), point: null, matter: null }));
  const began = performance.now();
  const topics = atOnce(hotTopics(reports, cutWords)).map(({ members }) => members.map((member) => messages[member]?.id ?? ''));
  const seconds = (performance.now() - began) / 1000;
  return {
    title: 'Hot topics',
    notes: [
      `${figure(messages.length)} messages, ${topics.length} groups of three or more found in ${figure(seconds)} s; ${hotGroups().size} groups are known.`,
    ],
    rows: [...hotGroups()].map(([name, wanted]) => scored(name, wanted, topics)),
  };
}

function scored(name: string, wanted: ReadonlySet<string>, topics: readonly (readonly string[])[]): Row {
  const scores = topics.map((topic) => {
    const hits = topic.filter((id) => wanted.has(id)).length;
    return { size: topic.length, precision: hits / topic.length, recall: hits / wanted.size, f: (2 * hits) / (topic.length + wanted.size) };
  });
  const best = scores.reduce((a, b) => (b.f > a.f ? b : a), { size: 0, precision: 0, recall: 0, f: 0 });
  return {
    what: `${name} (${wanted.size})`,
    measured: `precision ${best.precision.toFixed(2)}, recall ${best.recall.toFixed(2)}`,
    floor: `${best.size} messages grouped`,
    aim: 'both >= 0.90',
    met: best.precision >= aim && best.recall >= aim,
  };
}
