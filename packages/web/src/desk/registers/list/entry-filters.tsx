import { isRestricted } from '@gridkeeper/domain/registers/kinds.ts';
import { Button, Checkbox } from 'antd';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { areaChoices } from '../../reference/options.ts';
import { Pick } from '../../reference/pick.tsx';
import { useAreas } from '../../reference/reference.ts';
import { SearchBox } from '../../ui/search-box.tsx';
import type { SeenKind } from '../queries.ts';
import { registersTexts } from '../texts.ts';
import { possibleWarnings } from '../warnings.ts';
import { type AskedWarning, type EntryQuery, isNarrowed } from './entry-query.ts';
import { listTexts } from './texts.ts';

type Props = { readonly kind: SeenKind; readonly query: EntryQuery; readonly change: (changed: Partial<EntryQuery>) => void };

export function EntryFilters({ kind, query, change }: Props) {
  const say = useTexts(listTexts);
  const sayRegisters = useTexts(registersTexts);
  const areas = areaChoices(useAreas().items);
  const warnings: readonly AskedWarning[] = possibleWarnings(kind).length === 0 ? [] : ['any', ...possibleWarnings(kind)];
  const restricted = isRestricted(kind);
  return (
    <search className="reg-filters no-print">
      <SearchBox
        label={say('search')}
        hint={say(restricted ? 'searchHintRestricted' : 'searchHint')}
        value={query.q}
        onSearch={(q) => change({ q })}
      />
      <Pick label={say('area')} choices={areas} value={query.areaId} onChange={(areaId) => change({ areaId })} />
      {warnings.length > 0 && (
        <Pick
          label={say('warning')}
          choices={warnings.map((value) => ({ value, label: sayRegisters(`asked.${value}`), depth: 0 }))}
          value={query.warning}
          onChange={(value) => change({ warning: warnings.find((one) => one === value) ?? null })}
        />
      )}
      {!restricted && (
        <Checkbox checked={query.ended} onChange={(event) => change({ ended: event.target.checked })}>
          {say('ended')}
        </Checkbox>
      )}
      {isNarrowed(query) && (
        <Button type="link" onClick={() => change({ q: '', areaId: null, warning: null, ended: false })}>
          {say('clear')}
        </Button>
      )}
    </search>
  );
}
