import { Input } from 'antd';
import { useId } from 'react';
import { Field } from '../ui/field.tsx';

type Props = { readonly label: string; readonly value: string; readonly onChange: (day: string) => void };

export function DateField({ label, value, onChange }: Props) {
  const id = useId();
  return (
    <Field label={label} htmlFor={id}>
      <Input id={id} type="date" value={value} onChange={(event) => onChange(event.target.value)} />
    </Field>
  );
}
