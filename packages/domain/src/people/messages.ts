import { fill, type Label } from '../base/label.ts';

type Values = Readonly<Record<string, string | number>>;

/**
 * What messages to staff 消息 say. A message is stored as one of these codes with its values, never as words, so it holds nothing personal
 * and can be read in either language.
 */
export const messageTexts = {
  'case-dispatch': { zh: '案件 {number} 已派给您的单位办理', en: 'Case {number} was dispatched to your unit' },
  'case-rework': { zh: '案件 {number} 核查未通过，退回您的单位返工', en: 'Case {number} failed its check and came back to your unit' },
  'case-check': { zh: '请到现场核查案件 {number}', en: 'Please check case {number} on the spot' },
  'case-reject': {
    zh: '责任单位认为案件 {number} 不归其办理，请重新派遣',
    en: 'The unit says case {number} is not theirs; please dispatch it anew',
  },
  'case-coordinate': {
    zh: '请您的单位协同办理案件 {number}，并按时反馈',
    en: 'Your unit takes part in case {number}; please answer in time',
  },
  'case-share': { zh: '案件 {number} 有协办单位反馈了', en: 'A unit that takes part in case {number} has answered' },
  'case-notice': { zh: '{notice}：案件 {number}', en: '{noticeEn}: case {number}' },
  'case-contest': { zh: '报告人对案件 {number} 的结果不满意，要求重新办理', en: 'The reporter contests the result of case {number}' },
  'case-object': { zh: '有人对案件 {number} 的公示提出异议', en: 'Somebody objects to the notice of case {number}' },
  'case-feedback': { zh: '责任单位已反馈案件 {number} 的办理结果', en: 'The unit reported back on case {number}' },
  'case-escalate': { zh: '案件 {number} 需上报上级处理', en: 'Case {number} is to go to the level above' },
  'case-level': {
    zh: '上级把案件 {number} 转回本级，请接着办',
    en: 'The level above handed case {number} down; it is yours to go on with',
  },
  'case-extend': { zh: '案件 {number} 申请延期，等待审批', en: 'An extension is asked for case {number}' },
  'case-defer': { zh: '案件 {number} 申请缓办，等待审批', en: 'A deferral is asked for case {number}' },
  'case-approve': { zh: '案件 {number} 的申请已批准', en: 'The request on case {number} was approved' },
  'case-refuse': { zh: '案件 {number} 的申请未获批准，原时限不变', en: 'The request on case {number} was refused; its limit stands' },
  'case-urge': { zh: '案件 {number} 被催办，请尽快办理', en: 'You are urged to settle case {number}' },
  'case-supervise': { zh: '案件 {number} 被领导督办', en: 'A leader now supervises case {number}' },
  'case-taken': { zh: '您接的案件 {number}，责任单位已反馈结果', en: 'The unit reported back on case {number}, which you took' },
  'case-tell': {
    zh: '您接的案件 {number} 有结果了，请确认来电人已经知道',
    en: 'Case {number}, which you took, has a result; make sure that the caller hears it',
  },
  'case-return': { zh: '您上报的案件 {number} 已退回，请看说明', en: 'Your report {number} was returned; see the reason' },
  'case-warn': { zh: '案件 {number} 即将到期', en: 'Case {number} is due soon' },
  'case-overdue': { zh: '案件 {number} 已超期', en: 'Case {number} is overdue' },
  'case-climb': { zh: '案件 {number} 超期仍未办结，提请您关注', en: 'Case {number} is still open long past its limit' },
  'register-certificate-ending': {
    zh: '{name}的{certificate}还有 {days} 天到期，请提醒换证',
    en: '{certificateEn} of {name} ends in {days} days; please remind them to renew it',
  },
  'register-certificate-ended': {
    zh: '{name}的{certificate}已到期，请到场核实',
    en: '{certificateEn} of {name} has ended; please look into it',
  },
  'register-consent-ending': {
    zh: '{kind}中有一份同意还有 {days} 天到期，请重新征得同意；到期后自动停止使用',
    en: 'A consent in “{kindEn}” ends in {days} days; please ask anew, or its data are no longer used',
  },
  'register-own-asked': {
    zh: '“{kind}”中有人在自己的资料页请您核对并更正：{field}',
    en: 'Somebody in “{kindEn}” asks you on his own page to look into and correct: {fieldEn}',
  },
  'register-own-changed': {
    zh: '“{kind}”中有人更正了自己的资料：{field}',
    en: 'Somebody in “{kindEn}” changed on his own page: {fieldEn}',
  },
  'register-own-withdrawn': {
    zh: '“{kind}”中有人撤回了同意，相关内容已停止使用，请不要再联系或走访',
    en: 'Somebody in “{kindEn}” withdrew his consent; its data are no longer used: please neither call nor visit',
  },
} as const satisfies Readonly<Record<string, Label>>;

export type MessageTemplate = keyof typeof messageTexts;

const unknown: Label = { zh: '有新消息，请打开查看', en: 'There is news; please open it' };

/** The text of a message in both languages. A code of a later release still says that there is something to look at. */
export function messageText(template: string, values: Values): Label {
  const text = isTemplate(template) ? messageTexts[template] : unknown;
  return { zh: fill(text.zh, values), en: fill(text.en, values) };
}

function isTemplate(code: string): code is MessageTemplate {
  return Object.hasOwn(messageTexts, code);
}
