import type { AreaLevel } from '../areas/wire.ts';
import type { Label } from '../base/label.ts';
import type { Outcome } from '../cases/outcome.ts';
import type { ActionKind, Capability, Holder, Phase, Requirement, SlipFact } from './pack.ts';

/** The words for what the format itself names; what a pack names has its own labels. English goes without article, to stand in a table too. */
export const holderWords: Readonly<Record<Holder, Label>> = {
  reporter: { zh: '报告人', en: 'reporter' },
  centre: { zh: '受理中心', en: 'centre' },
  'lead-unit': { zh: '责任单位', en: 'responsible unit' },
  'assisting-unit': { zh: '协办单位', en: 'assisting unit' },
  checker: { zh: '核查员', en: 'checker' },
  'grid-worker': { zh: '网格员', en: 'grid worker' },
  leader: { zh: '领导', en: 'leader' },
  higher: { zh: '上级中心', en: 'higher centre' },
  liaison: { zh: '联络员', en: 'liaison person' },
  taker: { zh: '首问责任人', en: 'who took the report' },
  resident: { zh: '居民', en: 'resident' },
};

export const requirementWords: Readonly<Record<Requirement, Label>> = {
  note: { zh: '说明', en: 'a note' },
  photo: { zh: '照片', en: 'a photo' },
  outcome: { zh: '办理结果', en: 'the outcome' },
  until: { zh: '期限日期', en: 'a date' },
  unit: { zh: '责任单位', en: 'the responsible unit' },
  units: { zh: '参与单位', en: 'the units that take part' },
  checker: { zh: '核查员', en: 'the checker' },
  rating: { zh: '评分', en: 'a rating' },
  category: { zh: '事项类别', en: 'the category' },
  severity: { zh: '轻重缓急', en: 'how grave it is' },
  case: { zh: '并入的案件', en: 'the other case' },
  form: { zh: '表单', en: 'its form' },
  shares: { zh: '各参与单位的答复', en: 'the answers of all units that take part' },
  'public-text': { zh: '公示内容', en: 'the words for the public' },
  promise: { zh: '暂时办不了时的承诺日期', en: 'a promised date where it is not possible now' },
};

export const areaLevelWords: Readonly<Record<AreaLevel, Label>> = {
  province: { zh: '省', en: 'province' },
  city: { zh: '市', en: 'city' },
  county: { zh: '区县', en: 'county' },
  street: { zh: '街道（乡镇）', en: 'street or town' },
  'management-area': { zh: '管理区', en: 'management area' },
  community: { zh: '社区（村）', en: 'community or village' },
  grid: { zh: '网格', en: 'grid' },
  group: { zh: '小组', en: 'group' },
};

export const outcomeWords: Readonly<Record<Outcome, Label>> = {
  solved: { zh: '已解决', en: 'solved' },
  explained: { zh: '已解释', en: 'explained' },
  'not-possible': { zh: '暂时无法解决', en: 'not possible now' },
  'not-ours': { zh: '不属本单位', en: 'not ours' },
  duplicate: { zh: '重复', en: 'duplicate' },
  unfounded: { zh: '不属实', en: 'unfounded' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
};

export const phaseWords: Readonly<Record<Phase, Label>> = {
  intake: { zh: '受理', en: 'intake' },
  handling: { zh: '办理', en: 'handling' },
  checking: { zh: '核查', en: 'checking' },
  closed: { zh: '结案', en: 'closed' },
};

export const capabilityWords: Readonly<Record<Capability, Label>> = {
  'case.report': { zh: '上报案件', en: 'report cases' },
  'case.view': { zh: '查看案件', en: 'see cases' },
  'case.review': { zh: '审核派遣', en: 'review and dispatch' },
  'case.handle': { zh: '办理案件', en: 'handle cases' },
  'case.liaise': { zh: '联络', en: 'be the liaison person' },
  'case.check': { zh: '核查', en: 'check what was done' },
  'case.approve': { zh: '审批延期和缓办', en: 'decide extension and deferral' },
  'case.supervise': { zh: '催办督办', en: 'urge and supervise' },
  'case.release': { zh: '公布办理情况', en: 'release a public summary' },
  'area.edit': { zh: '维护区域', en: 'edit areas' },
  'register.view': { zh: '查看台账', en: 'see the registers' },
  'register.edit': { zh: '登记台账', en: 'keep the registers' },
  'register.reveal': { zh: '说明理由后查看脱敏内容', en: 'see masked data, giving a reason' },
  'register.care': { zh: '关爱服务', en: 'look after care recipients' },
  'people.edit': { zh: '维护人员岗位', en: 'edit people and posts' },
  'policy.edit': { zh: '维护制度', en: 'edit the policy' },
  'audit.read': { zh: '查阅审计记录', en: 'read the audit records' },
};

export const slipFactWords: Readonly<Record<SlipFact, Label>> = {
  number: { zh: '编号', en: 'number' },
  'reported-at': { zh: '上报时间', en: 'time of the report' },
  category: { zh: '事项类别', en: 'category' },
  severity: { zh: '轻重缓急', en: 'severity' },
  place: { zh: '地点', en: 'place' },
  text: { zh: '情况描述', en: 'report' },
  'lead-unit': { zh: '责任单位', en: 'responsible unit' },
  assisting: { zh: '协办单位', en: 'assisting units' },
  limit: { zh: '时限', en: 'limit' },
  until: { zh: '截止日期', en: 'due date' },
  note: { zh: '说明', en: 'note' },
  by: { zh: '经办人', en: 'by whom' },
  outcome: { zh: '办理结果', en: 'outcome' },
  form: { zh: '所填表单', en: 'form' },
  'public-text': { zh: '公示内容', en: 'words for the public' },
};

/** What a kind of action is called where no state of the pack has its own label for it. */
export const actionKindWords: Readonly<Record<ActionKind, Label>> = {
  report: { zh: '上报', en: 'report' },
  verify: { zh: '核实', en: 'verify' },
  'solve-on-the-spot': { zh: '现场解决', en: 'solve on the spot' },
  return: { zh: '退回', en: 'return' },
  register: { zh: '立案', en: 'register' },
  dispatch: { zh: '派遣', en: 'dispatch' },
  reassign: { zh: '改派', en: 'reassign' },
  reject: { zh: '不属本单位', en: 'reject' },
  accept: { zh: '接收', en: 'accept' },
  progress: { zh: '进展', en: 'progress' },
  feedback: { zh: '反馈', en: 'feed back' },
  check: { zh: '派员核查', en: 'send a checker' },
  pass: { zh: '核查通过', en: 'pass' },
  rework: { zh: '返工', en: 'rework' },
  extend: { zh: '延期', en: 'extend' },
  defer: { zh: '缓办', en: 'defer' },
  resume: { zh: '恢复办理', en: 'resume' },
  suspend: { zh: '挂账', en: 'suspend' },
  list: { zh: '挂牌', en: 'list' },
  escalate: { zh: '上报上级', en: 'pass up' },
  coordinate: { zh: '协调', en: 'coordinate' },
  ask: { zh: '询问报告人', en: 'ask the reporter' },
  answer: { zh: '报告人答复', en: 'answer' },
  approve: { zh: '同意', en: 'approve' },
  refuse: { zh: '不同意', en: 'refuse' },
  publish: { zh: '公示', en: 'publish' },
  object: { zh: '提出异议', en: 'object' },
  urge: { zh: '催办', en: 'urge' },
  supervise: { zh: '督办', en: 'supervise' },
  record: { zh: '记录', en: 'record' },
  correct: { zh: '更正', en: 'correct' },
  merge: { zh: '并案', en: 'merge' },
  unmerge: { zh: '取消并案', en: 'unmerge' },
  withdraw: { zh: '撤回', en: 'withdraw' },
  void: { zh: '作废', en: 'void' },
  close: { zh: '结案', en: 'close' },
  rate: { zh: '评价', en: 'rate' },
  contest: { zh: '异议', en: 'contest' },
  'call-back': { zh: '回访', en: 'call back' },
};
