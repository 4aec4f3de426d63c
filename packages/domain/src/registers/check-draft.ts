import type { RegisterKind } from '../policy/registers.ts';
import { checkField, type PlainValue } from './check-field.ts';
import { plainCode } from './credit-code.ts';
import { readFacilityCode } from './facility-code.ts';
import type { EntryFault, FieldFault } from './faults.ts';
import { isRestricted } from './kinds.ts';
import { isPersonName, isThingName, plainName, plainPersonName } from './names.ts';
import type { EntryDraft } from './wire.ts';

/** What the draft changes; `fields` holds what was sent, as it is kept. What is undefined stays as it is. */
export type CheckedDraft = {
  readonly name: string | undefined;
  readonly code: string | null | undefined;
  readonly address: string | undefined;
  readonly fields: Readonly<Record<string, PlainValue>>;
  readonly faults: readonly FieldFault[];
  /** Let pass with `override`, which is written down. */
  readonly warnings: readonly FieldFault[];
};

/**
 * A draft against what its kind declares: required fields, types, ranges, choices, dates, phones and codes.
 * @param isNew an entry that is not there yet has to have all that is required; a change only what it touches
 */
export function checkDraft(kind: RegisterKind, draft: EntryDraft, isNew: boolean): CheckedDraft {
  const faults: FieldFault[] = [];
  const warnings: FieldFault[] = [];
  const fields: Record<string, PlainValue> = {};
  const fault = (field: string, code: EntryFault, values?: FieldFault['values']) =>
    faults.push(values ? { field, fault: code, values } : { field, fault: code });

  for (const field of kind.fields) {
    const typed = draft.fields?.[field.code];
    if (typed === undefined) {
      if (isNew && field.required) fault(field.code, 'required');
      continue;
    }
    const checked = checkField(field, typed);
    if ('fault' in checked) fault(field.code, checked.fault, checked.values);
    else fields[field.code] = checked.value;
    if ('warning' in checked && checked.warning && !draft.override?.includes(field.code))
      warnings.push({ field: field.code, fault: checked.warning });
  }
  for (const code of Object.keys(draft.fields ?? {})) if (!kind.fields.some((field) => field.code === code)) fault(code, 'unknown');

  const name = draft.name === undefined ? undefined : isRestricted(kind) ? plainPersonName(draft.name) : plainName(draft.name);
  if (name === undefined ? isNew : !isThingName(name)) fault('name', 'name');
  else if (name !== undefined && isRestricted(kind) && !isPersonName(name)) fault('name', 'person-name');
  const code = draft.code === undefined ? undefined : draft.code === null ? null : plainCode(draft.code) || null;
  if (typeof code === 'string' && kind.sort === 'facility' && !readFacilityCode(code)) fault('code', 'facility-code');
  else if (typeof code === 'string' && code.length > 100) fault('code', 'too-long', { most: 100 });
  const address = draft.address?.normalize('NFC').trim();
  if (address !== undefined && Array.from(address).length > 300) fault('address', 'too-long', { most: 300 });
  return { name, code, address, fields, faults, warnings };
}
