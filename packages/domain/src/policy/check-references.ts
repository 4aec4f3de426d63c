import type { Label } from '../base/label.ts';
import type { CompiledPack } from './pack.ts';
import type { PackFinding, PathStep } from './pack-finding.ts';

/** Every code that is used names something, and no code names two things. */
export function checkReferences(pack: CompiledPack): readonly PackFinding[] {
  return [...duplicates(pack), ...unknowns(pack)];
}

function duplicates(pack: CompiledPack): readonly PackFinding[] {
  const lists: readonly (readonly [readonly PathStep[], readonly { readonly code: string }[]])[] = [
    [['roles'], pack.roles],
    [['units'], pack.units],
    [['layers'], pack.layers],
    [['zones'], pack.zones],
    [['categories'], pack.categories],
    [['clocks'], pack.clocks],
    [['workflows'], pack.workflows],
    ...pack.workflows.map((workflow) => [['workflows', { code: workflow.code }, 'states'], workflow.states] as const),
  ];
  return lists.flatMap(([at, items]) =>
    items
      .filter((item, index) => items.findIndex((other) => other.code === item.code) !== index)
      .map((item) => ({
        at: [...at, { code: item.code }],
        what: { zh: `代码“${item.code}”用了两次。`, en: `the code is used twice: ${item.code}.` },
        mend: { zh: '把其中一个改成别的代码。', en: 'Give one of them another code.' },
      })),
  );
}

function unknowns(pack: CompiledPack): readonly PackFinding[] {
  const findings: PackFinding[] = [];
  const expect = (known: ReadonlySet<string>, code: string, at: readonly PathStep[], kind: Label) => {
    if (!known.has(code))
      findings.push({
        at,
        what: { zh: `没有代码为“${code}”的${kind.zh}。`, en: `there is no ${kind.en} "${code}".` },
        mend: { zh: '改正代码，或者补上这一项。', en: 'Correct the code, or add what it should name.' },
      });
  };
  const codes = (items: readonly { readonly code: string }[]) => new Set(items.map((item) => item.code));
  const [units, zones, layers, workflows, clocks] = [pack.units, pack.zones, pack.layers, pack.workflows, pack.clocks].map(codes);
  const leaves = codes(pack.categories.filter((category) => category.parent !== null));
  const states = codes(pack.workflows.flatMap((workflow) => workflow.states));
  if (!units || !zones || !layers || !workflows || !clocks) return findings;
  for (const category of pack.categories) {
    expect(layers, category.layer, ['categories', { code: category.code }], { zh: '图层', en: 'layer' });
    expect(workflows, category.workflow, ['categories', { code: category.code }], { zh: '流程', en: 'workflow' });
  }
  for (const row of pack.routing) {
    for (const category of row.categories)
      expect(leaves, category, ['routing', row.row - 1], { zh: '事项小类', en: 'category that takes cases' });
    for (const zone of row.zones) expect(zones, zone, ['routing', row.row - 1], { zh: '区位', en: 'zone' });
    for (const unit of [row.lead, ...row.assisting]) expect(units, unit, ['routing', row.row - 1], { zh: '单位', en: 'unit' });
  }
  for (const clock of pack.clocks)
    for (const state of clock.runsIn) expect(states, state, ['clocks', { code: clock.code }, 'runs-in'], { zh: '环节', en: 'state' });
  for (const workflow of pack.workflows) {
    const own = codes(workflow.states);
    expect(own, workflow.start, ['workflows', { code: workflow.code }, 'start'], { zh: '环节', en: 'state' });
    for (const state of workflow.states)
      for (const action of state.actions) {
        const where = ['workflows', { code: workflow.code }, 'states', { code: state.code }, 'actions', { kind: action.kind }];
        if (action.to !== null) expect(own, action.to, where, { zh: '环节', en: 'state' });
        if (action.beforeDueOf !== null) expect(clocks, action.beforeDueOf, where, { zh: '时限', en: 'clock' });
      }
  }
  return findings;
}
