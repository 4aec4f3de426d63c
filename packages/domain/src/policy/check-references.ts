import type { CompiledPack } from './pack.ts';
import type { PackFinding } from './pack-finding.ts';

/** Every code that is used names something, and no code names two things. */
export function checkReferences(pack: CompiledPack): readonly PackFinding[] {
  return [...duplicates(pack), ...unknowns(pack)];
}

function duplicates(pack: CompiledPack): readonly PackFinding[] {
  const lists: readonly (readonly [string, readonly { readonly code: string }[]])[] = [
    ['roles', pack.roles],
    ['units', pack.units],
    ['layers', pack.layers],
    ['zones', pack.zones],
    ['categories', pack.categories],
    ['clocks', pack.clocks],
    ['workflows', pack.workflows],
    ...pack.workflows.map((workflow) => [`workflows.${workflow.code}.states`, workflow.states] as const),
  ];
  return lists.flatMap(([where, items]) =>
    items
      .filter((item, index) => items.findIndex((other) => other.code === item.code) !== index)
      .map((item) => ({ where: `${where}.${item.code}`, what: 'the code is used twice' })),
  );
}

function unknowns(pack: CompiledPack): readonly PackFinding[] {
  const findings: PackFinding[] = [];
  const expect = (known: ReadonlySet<string>, code: string, where: string, kind: string) => {
    if (!known.has(code)) findings.push({ where, what: `there is no ${kind} "${code}"` });
  };
  const codes = (items: readonly { readonly code: string }[]) => new Set(items.map((item) => item.code));
  const [units, zones, layers, workflows, clocks] = [pack.units, pack.zones, pack.layers, pack.workflows, pack.clocks].map(codes);
  const leaves = codes(pack.categories.filter((category) => category.parent !== null));
  const states = codes(pack.workflows.flatMap((workflow) => workflow.states));
  if (!units || !zones || !layers || !workflows || !clocks) return findings;
  for (const category of pack.categories) {
    expect(layers, category.layer, `categories.${category.code}`, 'layer');
    expect(workflows, category.workflow, `categories.${category.code}`, 'workflow');
  }
  for (const row of pack.routing) {
    for (const category of row.categories) expect(leaves, category, `routing.${row.row}`, 'category that takes cases');
    for (const zone of row.zones) expect(zones, zone, `routing.${row.row}`, 'zone');
    for (const unit of [row.lead, ...row.assisting]) expect(units, unit, `routing.${row.row}`, 'unit');
  }
  for (const clock of pack.clocks) for (const state of clock.runsIn) expect(states, state, `clocks.${clock.code}`, 'state');
  for (const workflow of pack.workflows) {
    const own = codes(workflow.states);
    expect(own, workflow.start, `workflows.${workflow.code}.start`, 'state');
    for (const state of workflow.states)
      for (const action of state.actions) {
        const where = `workflows.${workflow.code}.${state.code}.${action.kind}`;
        if (action.to !== null) expect(own, action.to, where, 'state');
        if (action.beforeDueOf !== null) expect(clocks, action.beforeDueOf, where, 'clock');
      }
  }
  return findings;
}
