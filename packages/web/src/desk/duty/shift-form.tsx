import type { DutyRoster } from '@gridkeeper/domain/people/duty.ts';
import type { DutyShift } from '@gridkeeper/domain/people/duty-wire.ts';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useOffice } from '../../shared/office/office-context.tsx';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { send } from '../app/api.ts';
import { DateField } from '../people/date-field.tsx';
import { PersonPick } from '../people/person-pick.tsx';
import { SideForm } from '../people/side-form.tsx';
import { Field } from '../ui/field.tsx';
import { endsNextDay, findShiftFault, type ShiftDraft, shiftTimes } from './shift-draft.ts';
import { dutyTexts } from './texts.ts';
import { useCommandId } from './use-command-id.ts';
import { useDutySave } from './use-duty-save.ts';

type Props = { readonly roster: DutyRoster; readonly shift: DutyShift | null; readonly start: ShiftDraft; readonly onClose: () => void };

const usual = [
  ['common.day', '08:00', '20:00'],
  ['common.night', '20:00', '08:00'],
  ['common.office', '08:30', '17:30'],
] as const;

/** One shift: who, from when to when. */
export function ShiftForm({ roster, shift, start, onClose }: Props) {
  const say = useTexts(dutyTexts);
  const { zone } = useOffice();
  const { work, save } = useDutySave(onClose);
  const commandFor = useCommandId();
  const person = useId();
  const from = useId();
  const to = useId();
  const [draft, setDraft] = useState(start);
  const [tried, setTried] = useState(false);
  const enter = (part: Partial<ShiftDraft>) => setDraft((before) => ({ ...before, ...part }));
  const fault = findShiftFault(draft);
  const known = shift && { shiftId: shift.id, seenVersion: shift.version };

  function submit() {
    setTried(true);
    if (fault !== undefined) return;
    const body = { ...known, roster, personId: draft.personId, ...shiftTimes(draft, zone) };
    save(() => send('/people/duty/shifts', { commandId: commandFor(body), ...body }));
  }
  function remove(of: DutyShift) {
    const body = { seenVersion: of.version };
    save(() => send(`/people/duty/shifts/${of.id}/remove`, { commandId: commandFor(body), ...body }));
  }
  return (
    <SideForm
      title={say(shift ? 'editTitle' : 'addTitle')}
      work={work}
      fault={tried && fault !== undefined ? say(fault) : undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={say('person')} htmlFor={person}>
        <PersonPick
          id={person}
          label={say('person')}
          value={draft.personId}
          onChange={(personId) => enter({ personId })}
          {...(shift && { known: { id: shift.personId, name: shift.name } })}
        />
      </Field>
      <DateField label={say('date')} value={draft.date} onChange={(date) => enter({ date })} />
      <div className="duty-times">
        <Field label={say('from')} htmlFor={from}>
          <Input id={from} type="time" value={draft.from} onChange={(event) => enter({ from: event.target.value })} />
        </Field>
        <Field label={say('to')} htmlFor={to}>
          <Input id={to} type="time" value={draft.to} onChange={(event) => enter({ to: event.target.value })} />
        </Field>
      </div>
      <p className="soft" aria-live="polite">
        {say(endsNextDay(draft) ? 'endsNext' : 'endsSame')}
      </p>
      <div className="duty-usual">
        <span className="soft">{say('common')}</span>
        {usual.map(([key, begins, ends]) => (
          <Button key={key} size="small" onClick={() => enter({ from: begins, to: ends })}>
            {say(key)}
          </Button>
        ))}
      </div>
      {shift && (
        <Button danger disabled={work.busy} onClick={() => remove(shift)}>
          {say('remove')}
        </Button>
      )}
    </SideForm>
  );
}
