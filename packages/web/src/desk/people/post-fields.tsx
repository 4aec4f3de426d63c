import { useId } from 'react';
import { useLocale } from '../../shared/texts/locale.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { areaChoices, unitChoices } from '../reference/options.ts';
import { Pick } from '../reference/pick.tsx';
import { useAreas, useUnits } from '../reference/reference.ts';
import { Field } from '../ui/field.tsx';
import { DateField } from './date-field.tsx';
import type { PostDraft } from './post-draft.ts';
import { useRoles } from './queries.ts';
import { peopleTexts } from './texts.ts';

type Props = { readonly draft: PostDraft; readonly onChange: (part: Partial<PostDraft>) => void };

export function PostFields({ draft, onChange }: Props) {
  const say = useTexts(peopleTexts);
  const locale = useLocale();
  const id = useId();
  const roles = useRoles();
  const roleChoices = roles.map((role) => ({ value: role.code, label: role.label[locale], depth: 0 }));
  const areas = areaChoices(useAreas().items);
  const units = unitChoices(useUnits().items, locale);
  return (
    <>
      <Field label={say('role')} htmlFor={`${id}-role`}>
        <Pick
          id={`${id}-role`}
          label={say('role')}
          choices={roleChoices}
          value={draft.role?.code ?? null}
          onChange={(code) => onChange({ role: roles.find((role) => role.code === code) ?? null })}
        />
      </Field>
      {draft.role?.place === 'area' && (
        <Field label={say('area')} htmlFor={`${id}-area`}>
          <Pick id={`${id}-area`} label={say('area')} choices={areas} value={draft.areaId} onChange={(areaId) => onChange({ areaId })} />
        </Field>
      )}
      {draft.role?.place === 'unit' && (
        <Field label={say('unit')} htmlFor={`${id}-unit`}>
          <Pick
            id={`${id}-unit`}
            label={say('unit')}
            choices={units}
            value={draft.unitCode}
            onChange={(unitCode) => onChange({ unitCode })}
          />
        </Field>
      )}
      <DateField label={say('from')} value={draft.from} onChange={(from) => onChange({ from })} />
      <DateField label={say('to')} value={draft.to} onChange={(to) => onChange({ to })} />
    </>
  );
}
