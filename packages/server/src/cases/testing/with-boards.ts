import type {
  ActionDefinition,
  Category,
  ClockDefinition,
  CompiledPack,
  StateDefinition,
  Workflow,
} from '@gridkeeper/domain/policy/pack.ts';

/**
 * The street's rules with what stands before the public: an application that hangs as a notice (W7.4), promises and listed hazards on the flow that is
 * there (G4.5, W8a), a service (F2), and disputes that nobody else sees.
 */
export function withBoards(pack: CompiledPack, version: string): CompiledPack {
  return {
    ...pack,
    version,
    categories: [...pack.categories, ...categories],
    routing: [...pack.routing, { row: 900, clause: 'test', categories: leaves, zones: pack.zones.map(({ code }) => code), ...everywhere }],
    clocks: [...pack.clocks, notice],
    workflows: [...pack.workflows.map(withPromises), application],
  };
}

const both = (zh: string) => ({ zh, en: zh });
const everywhere = { levels: null, severities: null, time: null, lead: 'sanitation', assisting: [] } as const;

const plain = {
  layer: 'general',
  workflow: 'street',
  keywords: [],
  standard: null,
  restricted: false,
  service: null,
  form: null,
  portal: false,
};
const categories: readonly Category[] = [
  { ...plain, code: 'applications', label: both('申请事项'), parent: null },
  { ...plain, code: 'relief', label: both('临时救助申请'), parent: 'applications', workflow: 'application' },
  { ...plain, code: 'dispute', label: both('邻里纠纷调解'), parent: 'applications', workflow: 'application', restricted: true },
  {
    ...plain,
    code: 'medical-card',
    label: both('医保参保登记代办'),
    parent: 'applications',
    portal: true,
    service: { clause: 'F2', manner: 'all', materials: [both('身份证复印件'), both('户口簿')] },
  },
];
const leaves = categories.filter(({ parent }) => parent !== null).map(({ code }) => code);

const notice: ClockDefinition = {
  code: 'notice',
  label: both('公示期'),
  clause: 'W7.4',
  limit: { amount: 7, unit: 'natural-days' },
  limits: [],
  runsIn: ['on-notice'],
  restartsOn: [],
  ladder: [],
  rhythm: false,
  endsOn: null,
};

const free = { level: null, only: null, forms: [], outcomes: null, tellsReporter: false, boards: [], within: null } as const;
const action = (
  kind: ActionDefinition['kind'],
  zh: string,
  to: string | null,
  requires: ActionDefinition['requires'],
  more: Partial<ActionDefinition> = {},
): ActionDefinition => ({
  ...free,
  kind,
  label: both(zh),
  clause: 'W7.4',
  by: ['centre'],
  to,
  requires,
  beforeDueOf: null,
  afterDueOf: null,
  ...more,
});
const state = (code: string, zh: string, phase: StateDefinition['phase'], actions: readonly ActionDefinition[]): StateDefinition => ({
  code,
  label: both(zh),
  phase,
  owner: phase === 'closed' ? null : 'centre',
  actions,
});

const putUp = action('publish', '社区公示', 'on-notice', ['public-text', 'until'], { boards: ['community'] });
const decline = action('close', '不予通过', 'application-closed', ['outcome', 'note']);
const application: Workflow = {
  code: 'application',
  label: both('审批公示流程'),
  start: 'applied',
  states: [
    state('applied', '待审核', 'intake', [putUp, decline, action('withdraw', '撤回申请', 'application-closed', [], { by: ['reporter'] })]),
    state('on-notice', '公示中', 'handling', [
      action('object', '提出异议', 'objected', ['note'], { by: ['resident', 'centre', 'grid-worker'], beforeDueOf: 'notice' }),
      action('register', '公示期满，报批', 'decided', [], { afterDueOf: 'notice' }),
    ]),
    state('objected', '核查异议', 'handling', [{ ...putUp, label: both('核查后继续公示') }, decline]),
    state('decided', '已报批', 'checking', [
      action('object', '申请人补充意见', null, ['note'], { by: ['reporter'] }),
      action('close', '办结', 'application-closed', ['outcome']),
    ]),
    state('application-closed', '已结案', 'closed', []),
  ],
};

/** What cannot be handled now is promised for a day, a major hazard is listed, either can be taken up again, and the centre closes without a check. */
function withPromises(workflow: Workflow): Workflow {
  const more: Readonly<Record<string, readonly ActionDefinition[]>> = {
    handling: [
      action('suspend', '公开承诺期限', null, ['note', 'public-text', 'until'], { by: ['lead-unit'], boards: ['street'] }),
      action('resume', '恢复办理', null, [], { by: ['lead-unit'] }),
      action('list', '挂牌督办', null, ['public-text', 'until']),
    ],
    'fed-back': [action('close', '结案', 'closed', ['note'])],
  };
  return { ...workflow, states: workflow.states.map((one) => ({ ...one, actions: [...one.actions, ...(more[one.code] ?? [])] })) };
}
