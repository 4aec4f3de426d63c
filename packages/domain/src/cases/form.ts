import { findDayNumber } from '../base/civil-date.ts';
import type { Label } from '../base/label.ts';
import type { Form, FormField } from '../policy/pack.ts';
import type { FilledForm, FormAnswers } from './wire.ts';

const longest = 5_000;

/** Codes of the fields that are missing, of the wrong kind or out of range, and of answers that the form does not ask for. Empty: it is complete. */
export function formFaults(form: Form, answers: FormAnswers): readonly string[] {
  const unasked = Object.keys(answers).filter((code) => !form.fields.some((field) => field.code === code));
  const wrong = form.fields.filter((field) => {
    const answer = answers[field.code];
    return answer === undefined || answer === '' ? field.required : !fits(field, answer);
  });
  return [...wrong.map((field) => field.code), ...unasked];
}

function fits(field: FormField, answer: string | number | boolean): boolean {
  switch (field.type) {
    case 'text':
    case 'long-text':
      return typeof answer === 'string' && answer.length <= longest;
    case 'number':
      return typeof answer === 'number' && Number.isFinite(answer) && answer >= (field.min ?? answer) && answer <= (field.max ?? answer);
    case 'date':
      return typeof answer === 'string' && findDayNumber(answer) !== undefined;
    case 'yes-no':
      return typeof answer === 'boolean';
    case 'choice':
      return field.options.some((option) => option.code === answer);
  }
}

/** The form as read: every field that was answered, in the order of the form. */
export function formWords(form: Form, answers: FormAnswers, locale: keyof Label = 'zh'): FilledForm {
  const answered = form.fields.flatMap((field) => {
    const answer = answers[field.code];
    return answer === undefined || answer === '' ? [] : [{ label: field.label, text: words(field, answer, locale) }];
  });
  return { label: form.label, answers: answered };
}

const yes: Label = { zh: '是', en: 'Yes' };
const no: Label = { zh: '否', en: 'No' };

function words(field: FormField, answer: string | number | boolean, locale: keyof Label): string {
  if (typeof answer === 'boolean') return (answer ? yes : no)[locale];
  if (field.type === 'choice') return field.options.find((option) => option.code === answer)?.label[locale] ?? String(answer);
  return field.unit ? `${answer} ${field.unit[locale]}` : String(answer);
}
