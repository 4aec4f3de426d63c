import type { EntryRow } from '@gridkeeper/domain/registers/wire.ts';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useLabel, useTexts } from '../../../shared/texts/use-texts.ts';
import { Notice } from '../../ui/notice.tsx';
import type { SeenKind } from '../queries.ts';
import { EntryLine } from './entry-line.tsx';
import { type EntryQuery, isNarrowed } from './entry-query.ts';
import { listTexts } from './texts.ts';

/** The server stops counting there. */
const countCap = 1_000;

type Props = {
  readonly kind: SeenKind;
  readonly query: EntryQuery;
  readonly items: readonly EntryRow[];
  readonly total: number;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  readonly onShowMap: () => void;
  readonly more: { readonly there: boolean; readonly busy: boolean; readonly fetch: () => void };
};

/** The entries found so far, the chosen one in sight, and more on request. */
export function EntryRows({ kind, query, items, total, chosen, onChoose, onShowMap, more }: Props) {
  const say = useTexts(listTexts);
  const label = useLabel();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (chosen !== null) list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  if (items.length === 0 && isNarrowed(query)) return <Notice title={say('nothing')} detail={say('nothingDetail')} />;
  if (items.length === 0) return <Notice title={say('empty')} detail={say(kind.can.add ? 'emptyDetail' : 'emptyDetailView')} />;
  return (
    <>
      <p className="reg-list__count soft small" role="status">
        <span>{say(total < countCap ? 'found' : 'foundMany', { count: total })}</span>
        {more.there && <span className="no-print">{say('onMap', { count: items.length })}</span>}
      </p>
      <ul ref={list} className="reg-rows" aria-label={say('list', { kind: label(kind.label) })}>
        {items.map((item) => (
          <EntryLine
            key={item.id}
            kind={kind}
            item={item}
            chosen={item.id === chosen}
            onLocate={() => {
              onChoose(item.id);
              onShowMap();
            }}
          />
        ))}
      </ul>
      {more.there && (
        <p className="reg-list__more no-print">
          <Button loading={more.busy} onClick={more.fetch}>
            {say('more')}
          </Button>
        </p>
      )}
    </>
  );
}
