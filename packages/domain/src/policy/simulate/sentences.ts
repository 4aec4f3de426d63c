import type { Label } from '../../base/label.ts';
import { fillLabel } from '../sentences-lists.ts';
import { cases, ofCases } from './numbers.ts';
import { bottleneckLines } from './sentences-bottleneck.ts';
import { deskLine } from './sentences-desk.ts';
import { resultLines } from './sentences-result.ts';
import type { Simulation } from './simulate.ts';

/** A part of the report: a heading and its sentences. */
export type Section = { readonly heading: Label; readonly lines: readonly Label[] };

/** A run in sentences, most important first. @param zone the office's (IANA), for dates */
export function simulationSections(result: Simulation, zone: string): readonly Section[] {
  return [
    { heading: { zh: '结果', en: 'Result' }, lines: resultLines(result, zone) },
    { heading: { zh: '瓶颈', en: 'Bottleneck' }, lines: bottleneckLines(result, zone) },
    { heading: { zh: '各单位', en: 'By unit' }, lines: result.figures.desks.map((desk) => deskLine(desk, result)) },
    { heading: { zh: '案件类别', en: 'Categories of the cases' }, lines: placingLines(result) },
  ];
}

function placingLines({ placing }: Simulation): readonly Label[] {
  const { known, suggested, unsure, drawn, leftOut, withoutZone } = placing;
  const total = known + suggested + drawn + leftOut;
  const lines = [
    fillLabel(
      {
        zh: '共 {total}：文件写明类别的 {known}；按文字推测类别的 {suggested}（其中把握不足一半的 {unsure}）；文字看不出类别、按其余案件的比例抽取的 {drawn}；未推演的 {leftOut}。',
        en: '{total}: {known} with a category in the file; {suggested} with one suggested from the text ({unsure} of them with a confidence below one half); {drawn} whose text says nothing, drawn as often as the others; {leftOut} left out.',
      },
      {
        total: cases(total),
        known: cases(known),
        suggested: cases(suggested),
        unsure: ofCases(unsure),
        drawn: cases(drawn),
        leftOut: cases(leftOut),
      },
    ),
  ];
  if (withoutZone > 0)
    lines.push(
      fillLabel(
        {
          zh: '没有写明地段、按兜底的最后一类地段处理的 {withoutZone}。',
          en: '{withoutZone} without a zone, taken for the last one, the fallback.',
        },
        { withoutZone: cases(withoutZone) },
      ),
    );
  return lines;
}
