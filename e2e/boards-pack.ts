/**
 * The street's rules with what stands before the public: an application that hangs as a notice (W7.4), works that are promised for a day or listed
 * (G4.5, W8a), an errand (F2). `short`: the code of a category whose objections are taken for one minute only.
 */
export const short = 'relief-short';

export function boardsPack(version: string): { readonly files: readonly { readonly name: string; readonly text: string }[] } {
  return { files: [{ name: 'pack.yaml', text: `id: e2e-boards\nversion: ${version}\n${rules}` }] };
}

/** Review, notice, objection; `until` says how long one can object. */
const application = (code: string, until: string) => `  - code: ${code}
    label: { zh: 审核公示, en: Review and notice }
    start: applied
    states:
      - code: applied
        label: { zh: 待审核, en: Applied }
        phase: intake
        owner: centre
        actions:
          - &publish-${code}
            kind: publish
            label: { zh: 审核通过，社区公示, en: "Passed, on notice" }
            clause: W7.4
            by: [centre]
            to: on-notice
            requires: [public-text, until]
            boards: [community]
          - &decline-${code}
            kind: close
            label: { zh: 不予通过, en: Decline }
            clause: setting
            by: [centre]
            to: application-closed
            requires: [outcome, note]
            outcomes: [explained, not-possible]
            tells-reporter: true
      - code: on-notice
        label: { zh: 公示中, en: On notice }
        phase: handling
        owner: centre
        actions:
          - kind: object
            label: { zh: 提出异议, en: Object }
            clause: W7.4
            by: [resident, centre]
            to: objected
            requires: [note]
            ${until}
          - kind: pass
            label: { zh: 公示期满，批准, en: Approve }
            clause: W7.4
            by: [centre]
            to: application-closed
            requires: [outcome]
            after-due-of: notice
          - { kind: withdraw, label: { zh: 撤回申请, en: Withdraw }, clause: setting, by: [reporter], to: application-closed }
      - code: objected
        label: { zh: 核查异议, en: Objection }
        phase: handling
        owner: centre
        actions: [*publish-${code}, *decline-${code}]
      - code: application-closed
        label: { zh: 已办结, en: Closed }
        phase: closed
        actions: []
`;

const rules = `extends: g5-street
plan: W7
label: { zh: 街道制度（含公示）, en: Rules of the street with notices }
categories:
  - code: applications
    label: { zh: 民生申请, en: Applications }
    workflow: application
    items:
      - { code: relief, label: { zh: 临时救助申请, en: Application for relief }, portal: false }
  - code: short-applications
    label: { zh: 限时申请, en: Applications with little time }
    workflow: application-short
    items:
      - { code: ${short}, label: { zh: 高龄津贴申请, en: Application for the old-age allowance }, portal: false }
  - code: works
    label: { zh: 小区改造, en: Works in estates }
    workflow: works
    items:
      - { code: lift, label: { zh: 加装电梯, en: New lift }, portal: false }
      - code: medical-card
        label: { zh: 医保参保登记, en: Medical insurance registration }
        service:
          clause: F2
          manner: all
          materials:
            - { zh: 身份证原件和复印件, en: Identity card and a copy }
            - { zh: 户口簿首页和本人页复印件, en: Copies of the household register }
            - { zh: 一寸白底照片两张, en: Two small photos }
      - code: disabled-card
        label: { zh: 残疾证换领, en: Renewal of the disability card }
        service: { clause: F2, manner: explain, materials: [] }
routing:
  - { clause: setting, categories: [applications, short-applications, works], lead: construction }
clocks:
  - code: notice
    label: { zh: 公示期, en: Notice }
    clause: W7.4
    limit: 7 natural-days
    runs-in: [on-notice]
    ladder: [{ code: ends, share: 0.99, does: warn, tell: [centre] }]
  - code: works
    label: { zh: 办理时限, en: Handling }
    clause: setting
    limit: 3 working-days
    runs-in: [planned]
    ladder: [{ code: limit, share: 1, does: overdue, tell: [centre, leader] }]
  - code: application
    label: { zh: 审核时限, en: Review }
    clause: setting
    limit: 5 working-days
    runs-in: [applied, objected]
    ladder: [{ code: limit, share: 1, does: overdue, tell: [centre, leader] }]
workflows:
${application('application', 'before-due-of: notice')}${application('application-short', 'within: 1 minute')}  - code: works
    label: { zh: 改造办理, en: Works }
    start: planned
    states:
      - code: planned
        label: { zh: 办理中, en: In hand }
        phase: intake
        owner: centre
        actions:
          - kind: suspend
            label: { zh: 公开承诺期限, en: Promise a day }
            clause: G4.5
            by: [centre]
            requires: [note, public-text, until]
          - { kind: list, label: { zh: 挂牌督办, en: List }, clause: W8a, by: [centre], requires: [public-text, until] }
          - kind: close
            label: { zh: 办结, en: Close }
            clause: setting
            by: [centre]
            to: works-closed
            requires: [outcome, note, promise]
      - code: works-closed
        label: { zh: 已办结, en: Closed }
        phase: closed
        actions: []
`;
