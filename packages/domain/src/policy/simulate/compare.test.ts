import { describe, expect, it } from 'vitest';
import type { CompiledPack } from '../pack.ts';
import { compare } from './compare.ts';
import { simulationSections } from './sentences.ts';
import { comparisonSection } from './sentences-compare.ts';
import { packWith, pothole, run, staff, twoHours } from './testing/small-office.ts';

const weekend = [pothole('2026-09-18 16:50'), pothole('2026-09-18 20:00'), pothole('2026-09-18 21:00')];
const oneEach = staff({ centre: [1, 30], roads: [1, 120], parks: [1, 60], checkers: [1, 60] });
const strict = packWith(twoHours);
const mild: CompiledPack = { ...packWith({ ...twoHours, amount: 5 }), version: '2.0.0' };
const moved: CompiledPack = { ...strict, routing: strict.routing.map((row) => (row.lead === 'roads' ? { ...row, lead: 'parks' } : row)) };

const zhOf = (list: readonly { readonly zh: string }[]) => list.map(({ zh }) => zh);

describe('the same three potholes by two versions of the rules', () => {
  it('five hours instead of two save both late ones, and change nobody’s load', () => {
    const [one, other] = [run(strict, weekend, oneEach), run(mild, weekend, oneEach)];
    expect(compare(one, other)).toMatchObject({ saved: 2, spoilt: 0, moves: [] });
    expect(comparisonSection(one, other)).toMatchObject({
      heading: { zh: '若按《small 2.0.0》', en: 'By the rules of “small 2.0.0”' },
      lines: [
        { en: 'Late cases go from 2 to 0 (-2): 2 cases would be in time, 0 cases would become late.' },
        { en: '“handling”: late from 2 to 0 (-2).' },
        { en: 'roads: load from 80.0% to 80.0%; late because of the queue from 2 to 0.' },
      ],
    });
    expect(compare(other, one)).toMatchObject({ saved: 0, spoilt: 2 });
  });

  it('another unit, twice as fast, takes them over', () => {
    const [one, other] = [run(strict, weekend, oneEach), run(moved, weekend, oneEach)];
    // Parks: Friday 17:20-17:30 and Sunday 8:30-9:20; 9:20-10:20 (due 11:00); 10:20-11:20 (due 11:30).
    expect(zhOf(comparisonSection(one, other).lines)).toEqual([
      '超期案件由 2 件变为 0 件（-2）：2 件不再超期，0 件变为超期。',
      '3 件由“roads”改归“parks”办理。',
      '“handling”：超期由 2 件变为 0 件（-2）。',
      'roads：不再有案件。',
      'parks：负荷由 0.0% 变为 40.0%，因排队超期由 0 件变为 0 件。',
    ]);
  });

  it('clocks that come and go are named', () => {
    const without = { ...strict, clocks: [] };
    const [one, other] = [run(strict, weekend, oneEach), run(without, weekend, oneEach)];
    expect(zhOf(comparisonSection(one, other).lines)).toContain('不再有“handling”这个时限。');
    expect(zhOf(comparisonSection(other, one).lines)).toContain('新增时限“handling”：2 件超期。');
    expect(zhOf(comparisonSection(one, one).lines)).toEqual(['超期的还是这些案件，没有变化。']);
  });
});

describe('a run in sentences', () => {
  const sections = simulationSections(run(strict, weekend, oneEach), 'Asia/Shanghai');

  it('says how many are late, where the queue is, and what one person more would change', () => {
    expect(sections.map(({ heading, lines }) => [heading.zh, ...zhOf(lines)])).toEqual([
      ['结果', '3 件中有 2 件至少超过一个时限，占 66.7%；最后一件于 2026-09-20 办结。', '“handling”：3 件中 2 件超期，占 66.7%。'],
      [
        '瓶颈',
        'roads：2 件主要因为在这里排队而超期。在这里经手的 3 件，等候中位数 1.3 个工作小时，九成不超过 2.8 个工作小时，最长 2.8 个工作小时。',
        '排队最多时有 2 件在等（2026-09-20）。',
        '这里增加 1 人（共 2 人），全部超期案件由 2 件变为 1 件（-1）。',
      ],
      [
        '各单位',
        'centre：1 人，经手 3 件，每次 30 分钟，负荷 20.0%，等候中位数 0 分钟、九成不超过 30 分钟，因排队超期 0 件。',
        'roads：1 人，经手 3 件，每次 120 分钟，负荷 80.0%，等候中位数 1.3 个工作小时、九成不超过 2.8 个工作小时，因排队超期 2 件。',
        '核查员：1 人，经手 3 件，每次 60 分钟，负荷 40.0%，等候中位数 0 分钟、九成不超过 0 分钟，因排队超期 0 件。',
      ],
      [
        '案件类别',
        '共 3 件：文件写明类别的 3 件；按文字推测类别的 0 件（其中把握不足一半的 0 件）；文字看不出类别、按其余案件的比例抽取的 0 件；未推演的 0 件。',
      ],
    ]);
  });

  it('has no Chinese in English', () => {
    expect(sections.flatMap(({ heading, lines }) => [heading, ...lines]).filter(({ en }) => /\p{Script=Han}/u.test(en))).toEqual([]);
  });

  it('tells provisional limits, drawn categories and missing zones', () => {
    const cases = [pothole('2027-03-01 09:00', { zone: null }), pothole('2027-03-01 09:00', { category: null, zone: null })];
    const lines = simulationSections(run(strict, cases, staff({})), 'Asia/Shanghai').flatMap((section) => zhOf(section.lines));
    expect(lines).toContain('2 件的时限涉及放假安排未知的年份，只按周一至周五推算，属暂定。');
    expect(lines).toContain('没有写明地段、按兜底的最后一类地段处理的 2 件。');
    expect(lines.at(-2)).toContain('按其余案件的比例抽取的 1 件；未推演的 0 件');
    expect(lines).toContain('没有案件因排队超期。');
  });

  it('leaves out what has no telling word where that is asked for, and where there is nothing to draw from', () => {
    const silent = [pothole('2026-09-21 09:00'), pothole('2026-09-21 09:00', { id: 'silent', category: null })];
    expect(run(strict, silent, staff({}), { knownOnly: true })).toMatchObject({
      placing: { known: 1, drawn: 0, leftOut: 1 },
      figures: { cases: 1 },
    });
    const nothing = run(strict, silent.slice(1), staff({}));
    expect(nothing).toMatchObject({ placing: { leftOut: 1 }, figures: { cases: 0, late: 0, period: null } });
    expect(zhOf(simulationSections(nothing, 'Asia/Shanghai')[0]?.lines ?? [])).toEqual(['没有可推演的案件。']);
  });
});
