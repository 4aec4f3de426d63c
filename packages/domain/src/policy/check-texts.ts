import type { Label } from '../base/label.ts';
import { categoryAt, stateAt } from './check-fault.ts';
import { type Named, name } from './check-named.ts';
import { registerTexts } from './check-texts-registers.ts';
import type { CompiledPack, Form } from './pack.ts';
import type { PathStep } from './pack-finding.ts';
import { isTrait } from './subjects/judge.ts';

type Labelled = { readonly code: string; readonly label: Label };

/** Everything that a pack names in words: what it calls things, asks for, looks for and prints. */
export function namedTexts(pack: CompiledPack): readonly Named[] {
  const listed = {
    levels: pack.levels,
    roles: pack.roles,
    units: pack.units,
    layers: pack.layers,
    zones: pack.zones,
    severities: pack.severities,
    clocks: pack.clocks,
    workflows: pack.workflows,
    forms: pack.forms,
    notices: pack.notices,
    slips: pack.slips,
    samples: pack.samples,
    phases: pack.phases,
  };
  return [
    name(['label'], pack.label),
    ...Object.entries(listed).flatMap(([key, items]) =>
      items.map((item: Labelled) => name([key, { code: item.code }, 'label'], item.label)),
    ),
    ...pack.gridKinds.map(({ label }, index) => name(['grid-kinds', index, 'label'], label)),
    ...categoryTexts(pack),
    ...workflowTexts(pack),
    ...pack.forms.flatMap(formTexts),
    ...pack.slips.flatMap(({ code, signatures }) =>
      signatures.map((label, index) => name(['slips', { code }, 'signatures', index], label)),
    ),
    ...registerTexts(pack),
  ];
}

function categoryTexts({ categories }: CompiledPack): readonly Named[] {
  return categories.flatMap((category) => {
    const at = categoryAt(category);
    const keywords = category.keywords.map((word, index) => ({ at: [...at, 'keywords', index], texts: [word], ofPerson: false }));
    const materials = (category.service?.materials ?? []).map((label, index) => name([...at, 'service', 'materials', index], label));
    return [name([...at, 'label'], category.label), ...keywords, ...materials];
  });
}

function workflowTexts({ workflows }: CompiledPack): readonly Named[] {
  return workflows.flatMap((workflow) =>
    workflow.states.flatMap((state) => {
      const at = stateAt(workflow, state);
      const actions = state.actions.map(({ kind, label }) => name([...at, 'actions', { kind }, 'label'], label));
      return [name([...at, 'label'], state.label), ...actions];
    }),
  );
}

/** A field that asks for nothing but an attribute of persons is about a person, whatever it says of itself; so are its options. */
function formTexts({ code, fields }: Form): readonly Named[] {
  return fields.flatMap((field) => {
    const at: readonly PathStep[] = ['forms', { code }, 'fields', { code: field.code }];
    const ofPerson = field.about === 'person' || isTrait(field.label.zh) || isTrait(field.label.en);
    const options = field.options.map((option) => name([...at, 'options', { code: option.code }, 'label'], option.label, ofPerson));
    return [name([...at, 'label'], field.label, ofPerson), ...options];
  });
}
