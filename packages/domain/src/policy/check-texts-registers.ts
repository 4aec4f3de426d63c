import { type Named, name } from './check-named.ts';
import type { CompiledPack } from './pack.ts';
import type { PathStep } from './pack-finding.ts';
import type { RegisterKind } from './registers.ts';
import { isTrait } from './subjects/judge.ts';

/** What registers and ledgers are called, ask for, and say they are for. */
export function registerTexts({ registers, ledgers }: CompiledPack): readonly Named[] {
  return [
    ...registers.flatMap(kindTexts),
    ...ledgers.map(({ code, label }) => name(['ledgers', { code }, 'label'], label)),
    ...ledgers.flatMap(({ code, from }) =>
      'register' in from
        ? from.where.map(({ is }, index): Named => ({ at: ['ledgers', { code }, 'where', index, 'is'], texts: is, ofPerson: false }))
        : [],
    ),
  ];
}

/** Every field of a household or a care recipient is an answer about persons, whatever it says of itself. */
function kindTexts({ code, sort, label, groups, fields, certificates, consent }: RegisterKind): readonly Named[] {
  const at: readonly PathStep[] = ['registers', { code }];
  const isOfPersons = sort === 'household' || sort === 'care-recipient';
  return [
    name([...at, 'label'], label),
    ...groups.flatMap((group) => {
      const place = [...at, 'groups', { code: group.code }];
      return [name([...place, 'label'], group.label), name([...place, 'purpose'], group.purpose)];
    }),
    ...fields.flatMap((field) => {
      const place = [...at, 'fields', { code: field.code }];
      const ofPerson = isOfPersons || field.about === 'person' || isTrait(field.label.zh) || isTrait(field.label.en);
      const options = field.options.map((option) => name([...place, 'options', { code: option.code }, 'label'], option.label, ofPerson));
      return [name([...place, 'label'], field.label, ofPerson), ...options];
    }),
    ...certificates.map((certificate) => name([...at, 'certificates', { code: certificate.code }, 'label'], certificate.label)),
    ...(consent ? [name([...at, 'consent', 'text'], consent.text)] : []),
  ];
}
