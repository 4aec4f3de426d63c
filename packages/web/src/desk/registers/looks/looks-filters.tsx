import type { LooksPage } from '@gridkeeper/domain/registers/wire.ts';
import { Button, Input } from 'antd';
import { useId } from 'react';
import { useLabel, useTexts } from '../../../shared/texts/use-texts.ts';
import { Pick } from '../../reference/pick.tsx';
import { allLooks, deeds, isNarrowed, type LooksQuery } from './looks-query.ts';
import { looksTexts } from './texts.ts';

type Props = {
  readonly kinds: LooksPage['kinds'];
  readonly query: LooksQuery;
  readonly change: (changed: Partial<LooksQuery>) => void;
};

export function LooksFilters({ kinds, query, change }: Props) {
  const say = useTexts(looksTexts);
  const label = useLabel();
  return (
    <search className="reg-filters looks-filters">
      <Pick
        label={say('kind')}
        choices={kinds.map((kind) => ({ value: kind.code, label: label(kind.label), depth: 0 }))}
        value={kinds.length === 0 ? null : query.kind}
        onChange={(kind) => change({ kind })}
      />
      <Pick
        label={say('what')}
        choices={deeds.map((value) => ({ value, label: say(value), depth: 0 }))}
        value={query.what}
        onChange={(chosen) => change({ what: deeds.find((deed) => deed === chosen) ?? null })}
      />
      <div className="looks-filters__days">
        <Day label={say('from')} value={query.from} max={query.to} onChange={(from) => change({ from })} />
        <Day label={say('to')} value={query.to} min={query.from} onChange={(to) => change({ to })} />
      </div>
      {isNarrowed(query) && (
        <Button type="link" onClick={() => change(allLooks)}>
          {say('clear')}
        </Button>
      )}
    </search>
  );
}

type DayProps = {
  readonly label: string;
  readonly value: string | null;
  readonly min?: string | null;
  readonly max?: string | null;
  readonly onChange: (day: string | null) => void;
};

function Day({ label, value, min, max, onChange }: DayProps) {
  const id = useId();
  return (
    <div className="looks-filters__day">
      <label className="soft" htmlFor={id}>
        {label}
      </label>
      <Input
        id={id}
        type="date"
        value={value ?? ''}
        {...(min && { min })}
        {...(max && { max })}
        onChange={(event) => onChange(event.target.value || null)}
      />
    </div>
  );
}
