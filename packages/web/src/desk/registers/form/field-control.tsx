import type { RegisterField } from '@gridkeeper/domain/policy/registers.ts';
import { Input, InputNumber, Select } from 'antd';
import { commonTexts } from '../../../shared/texts/common.ts';
import { useLocale } from '../../../shared/texts/locale.ts';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import type { PlainValue } from './draft.ts';

type Props = {
  readonly id: string;
  readonly field: RegisterField;
  readonly value: PlainValue;
  readonly faulty: boolean;
  readonly describedBy: string;
  readonly onChange: (value: PlainValue) => void;
};

/** The control of a declared field, by its type. */
export function FieldControl({ id, field, value, faulty, describedBy, onChange }: Props) {
  const say = useTexts(commonTexts);
  const locale = useLocale();
  const common = { id, 'aria-invalid': faulty, 'aria-required': field.required, 'aria-describedby': describedBy };
  const status = faulty ? ({ status: 'error' } as const) : {};
  const text = typeof value === 'string' ? value : '';
  const chosen = (
    options: readonly { readonly value: string; readonly label: string }[],
    shown: string | null,
    choose: (code: string | null) => void,
  ) => (
    <Select
      {...common}
      {...status}
      allowClear={!field.required}
      showSearch={options.length > 8 ? { optionFilterProp: 'label' } : false}
      value={shown}
      options={[...options]}
      onChange={(code: string | undefined) => choose(code ?? null)}
    />
  );
  switch (field.type) {
    case 'long-text':
      return (
        <Input.TextArea
          {...common}
          {...status}
          autoSize={{ minRows: 3 }}
          maxLength={5_000}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case 'number':
      return (
        <InputNumber
          {...common}
          {...status}
          className="reg-form__number"
          inputMode="decimal"
          value={typeof value === 'number' ? value : null}
          suffix={field.unit?.[locale]}
          onChange={(typed) => onChange(typed)}
        />
      );
    case 'yes-no': {
      const options = [
        { value: 'true', label: say('form.yes') },
        { value: 'false', label: say('form.no') },
      ];
      return chosen(options, typeof value === 'boolean' ? String(value) : null, (code) => onChange(code === null ? null : code === 'true'));
    }
    case 'choice':
      return chosen(
        field.options.map((option) => ({ value: option.code, label: option.label[locale] })),
        text === '' ? null : text,
        onChange,
      );
    case 'date':
      return <Input {...common} {...status} type="date" value={text} onChange={(event) => onChange(event.target.value)} />;
    case 'phone':
      return (
        <Input
          {...common}
          {...status}
          type="tel"
          autoComplete="off"
          maxLength={30}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case 'text':
    case 'credit-code':
    case 'facility-code':
      return (
        <Input {...common} {...status} autoComplete="off" maxLength={500} value={text} onChange={(event) => onChange(event.target.value)} />
      );
  }
}
