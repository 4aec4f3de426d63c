import type { CompiledPack, Slip } from '@gridkeeper/domain/policy/pack.ts';

/**
 * The four slips of plan W4 over the workflow of another: 申报单 report, 交办单 assignment, 催办单 urging, 反馈单 feedback; and a public notice 公示, which
 * whoever may urge puts up.
 */
export function withFourSlips(pack: CompiledPack, version: string): CompiledPack {
  const workflows = pack.workflows.map((workflow) => ({
    ...workflow,
    states: workflow.states.map((state) => {
      const urge = state.actions.find((action) => action.kind === 'urge');
      const publish = urge && { ...urge, kind: 'publish' as const, label: notice.label, requires: ['until'] as const };
      return publish ? { ...state, actions: [...state.actions, publish] } : state;
    }),
  }));
  return { ...pack, version, workflows, slips: [...slips, notice] };
}

const slip = (code: string, zh: string, en: string, on: Slip['on'], facts: Slip['facts'], signature: string): Slip => ({
  code,
  label: { zh, en },
  clause: 'W4',
  on,
  only: null,
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

const notice = slip('notice', '公示', 'Public notice', ['publish'], ['number', 'category', 'place', 'text', 'until', 'note'], '公示单位');
