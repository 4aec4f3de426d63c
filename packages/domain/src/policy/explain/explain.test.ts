import { describe, expect, it } from 'vitest';
import { smallPack } from '../../cases/testing/small-pack.ts';
import type { CompiledPack } from '../pack.ts';
import { at, china, wall } from '../testing/calendar.ts';
import { withAction, withMore } from '../testing/sound-pack.ts';
import { explain } from './explain.ts';
import type { ExplainQuestion } from './explanation.ts';
import { momentWords } from './moment-words.ts';

const question: ExplainQuestion = { category: 'lamp', zone: 'road', zoneBy: 'named', at: at('2026-09-18 10:00') };
const ask = (more: Partial<ExplainQuestion> = {}, pack: CompiledPack = smallPack) => explain(pack, { ...question, ...more }, china);
const dueOf = (moment: string, clock: string) => wall(ask({ at: at(moment) }).clocks.find(({ code }) => code === clock)?.dueAt ?? null);

describe('who handles it, and by which row', () => {
  it('names lead and assisting units, the row that decides and why the others do not', () => {
    const told = ask();
    expect(told).toMatchObject({
      category: { code: 'lamp', head: { zh: 'street' } },
      zone: { code: 'road', by: 'named' },
      decides: { row: 1, clause: 'test', sentence: { zh: '第 1 行（test）：所有事项，在road → roads负责，parks协助' } },
      lead: { code: 'roads' },
      assisting: [{ code: 'parks' }],
      time: 'working',
    });
    expect(told.passedOver.map(({ row, why }) => [row, why.zh])).toEqual([[2, '本行只管village，不含“road”']]);
  });

  it('a row that would hold too is passed over because an earlier one does; others because of severity, level or time', () => {
    const [first, second] = smallPack.routing;
    if (!first || !second) throw new Error('the small pack has lost its rows');
    const pack: CompiledPack = {
      ...smallPack,
      severities: ['ordinary', 'urgent'].map((code) => ({ code, label: { zh: code, en: code }, clause: 'test' })),
      routing: [
        { ...first, row: 1, severities: ['urgent'], lead: 'parks' },
        { ...first, row: 2, time: 'off', lead: 'centre' },
        { ...first, row: 3 },
        { ...first, row: 4, zones: ['road', 'village'], lead: 'parks' },
      ],
    };
    const whys = (more: Partial<ExplainQuestion>) => ask(more, pack).passedOver.map(({ row, why }) => `${row} ${why.en}`);
    expect(whys({})).toEqual(['1 it holds for urgent only', '2 it holds outside office hours only', '4 row 3 comes first']);
    expect(ask({ severity: 'urgent' }, pack).lead.code).toBe('parks');
    expect(ask({ at: at('2026-09-19 10:00') }, pack)).toMatchObject({ time: 'off', lead: { code: 'centre' } }); // a Saturday
    expect(ask({ at: at('2026-09-20 10:00') }, pack)).toMatchObject({ time: 'working' }); // a Sunday made up for
  });

  it('a zone the pack does not know is the last one; an unknown category or severity is refused', () => {
    expect(ask({ zone: 'elsewhere', zoneBy: 'left-over' })).toMatchObject({ zone: { code: 'village' }, lead: { code: 'territory' } });
    expect(() => ask({ category: 'street' })).toThrow('no category street that takes cases');
    expect(() => ask({ severity: 'grave' })).toThrow('no severity grave');
  });
});

describe('by when', () => {
  it('goes the straight way, from the first state to the closing', () => {
    expect(ask().workflow.way.map(({ code }) => code)).toEqual(['new', 'given', 'handling', 'checking', 'closed']);
  });

  it('goes through handling and checking at every level, though only the lowest may close and intake can merge', () => {
    const levels = [
      { code: 'village', label: { zh: '村', en: 'Village' }, area: 'community' },
      { code: 'town', label: { zh: '镇', en: 'Town' }, area: 'street' },
    ] as const;
    const only = { levels: ['village'], severities: null, categories: null };
    const closing = withAction({ ...smallPack, levels }, 'checking', 'pass', { only });
    const pack = withMore(closing, 'checking', { kind: 'reassign', by: ['centre'], to: 'checking', level: 'down' });
    const way = (level: string) => ask({ level }, pack).workflow.way.map(({ code }) => code);
    expect(way('village')).toEqual(['new', 'given', 'handling', 'checking', 'closed']);
    expect(way('town')).toEqual(way('village'));
  });

  it.each([
    ['2026-02-13 10:00', '2026-02-27 17:30'],
    ['2026-09-18 10:00', '2026-09-24 17:30'], // the Sunday is made up for
    ['2025-09-30 10:00', '2025-10-14 17:30'],
  ])('five working days from %s end %s', (moment, due) => {
    expect(dueOf(moment, 'handling')).toBe(due);
  });

  it('tells every clock by the state in which it begins, and who is told when', () => {
    const { clocks } = ask();
    expect(clocks.map(({ code, starts }) => [code, starts.code])).toEqual([
      ['whole', 'new'],
      ['handling', 'given'],
      ['check', 'checking'],
    ]);
    expect(clocks[1]?.sentence.zh).toContain(
      '5 个工作日；given、handling期间计时，dispatch、rework时重新计时，截至 2026-09-24（星期四）17:30',
    );
    expect(clocks[1]?.ladder.map(({ does, at: moment }) => [does, wall(moment)])).toEqual([
      ['warn', '2026-09-24 08:30'], // four of five days have passed
      ['overdue', '2026-09-24 17:30'],
      ['climb', '2026-09-29 17:30'],
      ['climb', '2026-10-08 17:30'],
    ]);
    expect(clocks[1]?.ladder[0]?.sentence).toEqual({
      zh: '2026-09-24（星期四）08:30 用去 80% 时，提醒责任单位',
      en: 'Thu 2026-09-24 08:30, when 80 % have passed: the responsible unit reminded',
    });
  });

  it('takes the limit of the matter, and marks what was counted through a year nobody has arranged yet', () => {
    const clocks = smallPack.clocks.map((clock) => ({
      ...clock,
      limits: [{ clause: 'G9', categories: ['lamp'], levels: null, severities: null, limit: { amount: 24, unit: 'hours' as const } }],
    }));
    const [clock] = ask({}, { ...smallPack, clocks }).clocks;
    expect([clock?.clause, wall(clock?.dueAt ?? null)]).toEqual(['G9', '2026-09-19 10:00']);
    expect(ask({ at: at('2026-12-30 10:00') }).clocks[1]).toMatchObject({
      provisional: true,
      sentence: { zh: expect.stringMatching(/（暂定）$/) },
    });
  });
});

it('notices of what this workflow does are told', () => {
  const notice = { code: 'double', label: { zh: '双向报告', en: 'Double report' }, clause: 'G4', tell: ['liaison'] as const, only: null };
  const pack: CompiledPack = {
    ...smallPack,
    notices: [
      { ...notice, on: ['report', 'dispatch'] },
      { ...notice, on: ['publish'] },
    ],
  };
  expect(ask({}, pack).notices.map(({ sentence }) => sentence.zh)).toEqual(['双向报告（G4）：上报、dispatch时告知联络员']);
});

it('the last moment of a day is its 24:00', () => {
  expect(momentWords(china, at('2026-09-25 00:00') - 1)).toEqual({ zh: '2026-09-24（星期四）24:00', en: 'Thu 2026-09-24 24:00' });
  expect(momentWords(china, at('2026-09-20 17:30'))).toEqual({
    zh: '2026-09-20（星期日，调休上班）17:30',
    en: 'Sun 2026-09-20 (a working day) 17:30',
  });
  expect(momentWords(china, at('2026-09-19 17:30')).zh).toBe('2026-09-19（星期六）17:30');
});
