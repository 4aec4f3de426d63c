import { FilterOutlined } from '@ant-design/icons';
import { Button, Checkbox, type InputRef } from 'antd';
import { type Ref, useState } from 'react';
import { useLocale } from '../../shared/texts/locale.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { areaChoices, categoryChoices, unitChoices } from '../reference/options.ts';
import { Pick } from '../reference/pick.tsx';
import { useAreas, useCategories, useUnits } from '../reference/reference.ts';
import { SampleTag } from '../samples/sample-tag.tsx';
import { ExportButton } from '../sheets/export-button.tsx';
import { SearchBox } from '../ui/search-box.tsx';
import { isFiltered, type ListQuery, phases, sortOf, sorts, sortsOf, wireQuery, withoutFilters } from './case-query.ts';
import './filters.css';
import { queueTexts } from './texts.ts';

type Props = {
  readonly query: ListQuery;
  readonly change: (change: Partial<ListQuery>) => void;
  readonly searchRef?: Ref<InputRef>;
  /** A map has no order. */
  readonly sorted?: boolean;
};

export function FilterBar({ query, change, searchRef, sorted = true }: Props) {
  const say = useTexts(queueTexts);
  const locale = useLocale();
  const [open, setOpen] = useState(false); // on phones only; a desk always shows them
  const categories = categoryChoices(useCategories().items, locale, 'filter');
  const units = unitChoices(useUnits().items, locale);
  const areas = areaChoices(useAreas().items);
  const phaseChoices = phases.map((phase) => ({ value: phase, label: say(`phases.${phase}`), depth: 0 }));
  const sortChoices = sortsOf(query).map((sort) => ({ value: sort, label: say(`sorts.${sort}`), depth: 0 }));
  return (
    <search className="filters">
      <SearchBox
        {...(searchRef !== undefined && { ref: searchRef })}
        label={say('search')}
        hint={say('searchHint')}
        value={query.q}
        onSearch={(q) => change({ q })}
      />
      {query.sample !== null && <SampleTag value={query.sample} onClear={() => change({ sample: null })} />}
      <Button className="filters__toggle" icon={<FilterOutlined aria-hidden />} aria-expanded={open} onClick={() => setOpen(!open)}>
        {say('filters')}
      </Button>
      <div className={open ? 'filters__more filters__more--open' : 'filters__more'}>
        <Pick
          label={say('phase')}
          choices={phaseChoices}
          value={query.phase}
          onChange={(value) => change({ phase: phases.find((phase) => phase === value) ?? null })}
        />
        <Pick label={say('category')} choices={categories} value={query.category} onChange={(category) => change({ category })} />
        <Pick label={say('unit')} choices={units} value={query.unit} onChange={(unit) => change({ unit })} />
        <Pick label={say('area')} choices={areas} value={query.areaId} onChange={(areaId) => change({ areaId })} />
        <Checkbox checked={query.overdue} onChange={(event) => change({ overdue: event.target.checked })}>
          {say('overdueOnly')}
        </Checkbox>
        {sorted && (
          <Pick
            label={say('sort')}
            choices={sortChoices}
            value={sortOf(query)}
            clearable={false}
            onChange={(value) => change({ sort: sorts.find((sort) => sort === value) ?? null })}
          />
        )}
        {sorted && <ExportButton path="/cases" query={wireQuery(query)} />}
        {isFiltered(query) && (
          <Button type="link" onClick={() => change(withoutFilters(query))}>
            {say('clear')}
          </Button>
        )}
      </div>
    </search>
  );
}
