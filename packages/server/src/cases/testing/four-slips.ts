import type { CompiledPack, Slip } from '@gridkeeper/domain/policy/pack.ts';

/** The four slips of plan W4, over the workflow of another: 申报单 report, 交办单 assignment, 催办单 urging, 反馈单 feedback. */
export function withFourSlips(pack: CompiledPack, version: string): CompiledPack {
  return { ...pack, version, slips: [...slips, notice] };
}

const slip = (code: string, zh: string, en: string, on: Slip['on'], facts: Slip['facts'], signature: string): Slip => ({
  code,
  label: { zh, en },
  clause: 'W4',
  on,
  facts,
  signatures: [{ zh: signature, en: signature }],
});

const slips: readonly Slip[] = [
  slip('report', '申报单', 'Report slip', ['report'], ['number', 'reported-at', 'category', 'place', 'text'], '报告人'),
  slip(
    'assignment',
    '交办单',
    'Assignment slip',
    ['dispatch', 'reassign'],
    ['number', 'place', 'text', 'lead-unit', 'limit', 'note'],
    '承办单位',
  ),
  slip('urging', '催办单', 'Urging slip', ['urge'], ['number', 'lead-unit', 'limit', 'note', 'by'], '承办单位'),
  slip('feedback', '反馈单', 'Feedback slip', ['feedback'], ['number', 'lead-unit', 'outcome', 'note', 'by'], '单位负责人'),
];

/** Only the paper: no action of this workflow puts it up. */
const notice = slip('notice', '公示', 'Public notice', ['publish'], ['number', 'category', 'place', 'text', 'until', 'note'], '公示单位');
