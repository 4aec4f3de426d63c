import type { Label } from '../base/label.ts';
import { type FaultText, fault } from './check-fault.ts';
import type { Named } from './check-named.ts';
import { namedTexts } from './check-texts.ts';
import type { CompiledPack } from './pack.ts';
import type { PackFinding } from './pack-finding.ts';
import { judge } from './subjects/judge.ts';

/** A pack names matters and places; it never sorts persons, and does nothing to them that harms (see `subjects/words.ts`). */
export function checkSubjects(pack: CompiledPack): readonly PackFinding[] {
  return namedTexts(pack).flatMap(findSubject);
}

function findSubject({ at, texts, ofPerson }: Named): readonly PackFinding[] {
  for (const text of texts) {
    const verdict = judge(text, ofPerson);
    if (!verdict) continue;
    const same = (word: string): Label => ({ zh: word, en: word });
    const { label: subject, instead } = verdict.subject;
    return [fault(at, refused, { text: same(text), words: same(verdict.words), subject, instead })];
  }
  return [];
}

const refused: FaultText = {
  what: {
    zh: '“{text}”涉及个人（{subject}：“{words}”）。本产品不收集这类资料，也不做这类事。',
    en: '“{text}” is about persons ({subject}: “{words}”); the product keeps no such lists and does no such thing.',
  },
  mend: { zh: '{instead}；确属个人情况的，删去。', en: '{instead}. What is about persons is taken away.' },
};
