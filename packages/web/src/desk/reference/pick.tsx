import { Select } from 'antd';
import type { Choice } from './options.ts';

type Props = {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly id?: string;
  readonly clearable?: boolean;
};

/** A searchable choice; children of a tree are indented below their parent. */
export function Pick({ label, choices, value, onChange, id, clearable = true }: Props) {
  return (
    <Select
      {...(id !== undefined && { id })}
      aria-label={label}
      placeholder={label}
      value={value}
      allowClear={clearable}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      onChange={(chosen: string | undefined) => onChange(chosen ?? null)}
      options={[...choices]}
      optionRender={({ data }) => <span style={{ paddingInlineStart: data.depth * 14 }}>{data.label}</span>}
    />
  );
}
