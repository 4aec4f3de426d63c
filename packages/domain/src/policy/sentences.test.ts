import { describe, expect, it } from 'vitest';
import { smallPack } from '../cases/testing/small-pack.ts';
import type { ActionDefinition, CompiledPack } from './pack.ts';
import { actionSentence, clockSentence, ladderSentences, routingSentence } from './sentences.ts';

const [row] = smallPack.routing;
const [handling] = smallPack.clocks;
const [workflow] = smallPack.workflows;
if (!row || !handling || !workflow) throw new Error('the small pack has lost a part');

const named: CompiledPack = {
  ...smallPack,
  zones: [
    { code: 'road', label: { zh: '主干道', en: 'main roads' } },
    { code: 'village', label: { zh: '村内', en: 'villages' } },
  ],
  severities: [{ code: 'urgent', label: { zh: '紧急', en: 'urgent' }, clause: 'test' }],
  categories: [
    { ...leaf('street', null), label: { zh: '道路', en: 'Roads' } },
    { ...leaf('pothole', 'street'), label: { zh: '坑洼、塌陷', en: 'Potholes' } },
    { ...leaf('lamp', 'street'), label: { zh: '路灯', en: 'Lamps' } },
    { ...leaf('noise', 'other'), label: { zh: '噪声', en: 'Noise' } },
  ],
};

function leaf(code: string, parent: string | null): CompiledPack['categories'][number] {
  const [first] = smallPack.categories;
  if (!first) throw new Error('the small pack has lost its categories');
  return { ...first, code, parent };
}

const actionOf = (kind: ActionDefinition['kind']): ActionDefinition => {
  const found = workflow.states.flatMap((state) => state.actions).find((action) => action.kind === kind);
  if (!found) throw new Error(`no ${kind}`);
  return found;
};

describe('a row of the routing table read aloud', () => {
  it('shortens the items of a head to the head, and names place, lead and assisting units', () => {
    expect(routingSentence(named, row)).toEqual({
      zh: '第 1 行（test）：道路各项，在主干道 → roads负责，parks协助',
      en: 'Row 1 (test): all of Roads, at main roads → roads leads, parks assists',
    });
  });

  it('names single items, keeps an item with a comma of its own together, and says what else it asks for', () => {
    const some = { ...row, clause: 'setting', categories: ['noise', 'pothole'], zones: ['road', 'village'], assisting: [] };
    expect(routingSentence(named, { ...some, severities: ['urgent'], time: 'off' })).toEqual({
      zh: '第 1 行（本单位设定）：“坑洼、塌陷”、噪声，不分地段，属紧急的，工作时间以外 → roads负责',
      en: 'Row 1 (set by the office): Potholes and Noise, everywhere, when urgent, outside office hours → roads leads',
    });
    expect(routingSentence(named, { ...some, categories: ['noise', 'pothole', 'lamp'] }).zh).toContain('：所有事项，不分地段');
  });
});

describe('a clock in words', () => {
  it('says its limit, while which states it runs and what begins it anew', () => {
    expect(clockSentence(smallPack, handling, null).zh).toBe(
      'handling（test）：5 个工作日；given、handling期间计时，dispatch、rework时重新计时',
    );
  });

  it('says the limit of the matter where there is one, else every limit that differs', () => {
    const limit = { amount: 24, unit: 'hours' } as const;
    const clock = { ...handling, limits: [{ clause: 'G9', categories: null, levels: null, severities: ['urgent'], limit }] };
    expect(clockSentence(named, clock, { category: 'lamp', level: null, severity: 'urgent' }).zh).toContain('handling（G9）：24 小时；');
    expect(clockSentence(named, clock, null).zh).toContain('：5 个工作日；属紧急的：24 小时（G9）；');
  });

  it('tells who is told when it runs out, step by step', () => {
    expect(ladderSentences(smallPack, handling).map(({ zh }) => zh)).toEqual([
      'handling用去 80% 时，提醒责任单位',
      'handling到期未办结，记为超期，告知领导',
      'handling超期 2 个工作日后，升一级，告知领导',
      'handling超期 4 个工作日后，升一级，告知领导',
    ]);
  });
});

it('an action in words', () => {
  expect(actionSentence(smallPack, workflow, actionOf('extend'))).toEqual({
    zh: 'extend（test）：由责任单位办理，须有说明、期限日期，须在handling到期前提出',
    en: 'extend (test): by the responsible unit, with a note and a date, before “handling” runs out',
  });
  expect(actionSentence(smallPack, workflow, actionOf('contest')).zh).toBe(
    'contest（test）：由报告人办理，须有说明，限 30 个自然日内，转为“new”',
  );
});
