import type { FormAnswers } from '@gridkeeper/domain/cases/wire.ts';
import type { FormField } from '@gridkeeper/domain/policy/pack.ts';
import type { OwnField, OwnFile, OwnValue, OwnWishes } from '@gridkeeper/domain/registers/own-wire.ts';
import { useState } from 'react';
import { FormFields } from '../../shared/act/form-fields.tsx';
import { SendRow } from '../../shared/act/send-row.tsx';
import { findProblem } from '../../shared/api/failure.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { myFileTexts } from './my-file-texts.ts';
import { type OwnPage, useOwnAct } from './own-act.ts';

type Fields = Readonly<Record<string, OwnValue>>;
type Props = {
  readonly page: OwnPage;
  readonly fields: readonly OwnField[];
  /** What is sent of the values that differ. */
  readonly bodyOf: (changed: Fields) => Omit<OwnWishes, 'version'>;
  readonly onDone: () => void;
  readonly onCancel: () => void;
};

/** Own wishes to correct; only what differs is sent. */
export function ChangeForm({ page, fields, bodyOf, onDone, onCancel }: Props) {
  const say = useTexts(myFileTexts);
  const [answers, setAnswers] = useState<FormAnswers>(() => answersOf(fields));
  const { work, send } = useOwnAct<OwnFile>(page.code, 'change', (file) => {
    page.onFile(file);
    onDone();
  });
  const faults = findProblem(work.failure)?.fields ?? [];
  const told = Object.fromEntries(faults.map(({ field, message }) => [field, message]));
  const submit = () => {
    const changed = changedOf(fields, answers);
    if (Object.keys(changed).length === 0) onCancel();
    else send({ version: page.file.version, ...bodyOf(changed) });
  };
  return (
    <form
      className="stack no-print"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <FormFields form={formOf(fields)} answers={answers} faults={Object.keys(told)} told={told} onChange={setAnswers} />
      <SendRow
        fault={faults.length > 0 ? say('change.fault') : undefined}
        // What is wrong stands beside each field already.
        work={faults.length > 0 ? { ...work, failure: null } : work}
        send={say(work.busy ? 'change.saving' : 'change.save')}
        onStale={page.onStale}
        onCancel={onCancel}
      />
    </form>
  );
}

const formOf = (fields: readonly OwnField[]) => ({
  code: 'own',
  clause: '',
  label: { zh: myFileTexts.zh['change.legend'], en: myFileTexts.en['change.legend'] },
  fields: fields.map((field): FormField => ({ ...field, type: controlOf(field.type), about: 'person' })),
});

/** Phones and codes are typed as text; the server tells what does not fit. */
function controlOf(type: OwnField['type']): FormField['type'] {
  return type === 'phone' || type === 'credit-code' || type === 'facility-code' ? 'text' : type;
}

const answersOf = (fields: readonly OwnField[]): FormAnswers =>
  Object.fromEntries(fields.flatMap(({ code, value }) => (value === null ? [] : [[code, value]])));

function changedOf(fields: readonly OwnField[], answers: FormAnswers): Fields {
  const typed = fields.map(({ code, value }) => ({ code, before: value, after: plain(answers[code]) }));
  return Object.fromEntries(typed.flatMap(({ code, before, after }) => (before === after ? [] : [[code, after]])));
}

const plain = (answer: FormAnswers[string] | undefined): OwnValue => (answer === undefined || answer === '' ? null : answer);
