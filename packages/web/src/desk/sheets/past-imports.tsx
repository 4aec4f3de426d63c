import type { PastImport, UndoAnswer } from '@gridkeeper/domain/exchange/sheet-wire.ts';
import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button } from 'antd';
import { useState } from 'react';
import { useOffice } from '../../shared/office/office-context.tsx';
import { useLocale } from '../../shared/texts/locale.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { formatMoment } from '../../shared/time.ts';
import { FailureNotice } from '../../shared/ui/failure-notice.tsx';
import { useWork } from '../../shared/ui/use-work.ts';
import { Waiting } from '../../shared/ui/waiting.tsx';
import { undoImport, usePastImports } from './queries.ts';
import { sheetTexts } from './texts.ts';

/** Imports of this register, the newest first; whoever ran one may take it back as a whole. */
export function PastImports({ kind }: { readonly kind: string }) {
  const say = useTexts(sheetTexts);
  const locale = useLocale();
  const { zone } = useOffice();
  const { modal } = App.useApp();
  const client = useQueryClient();
  const past = usePastImports(kind);
  const work = useWork();
  const [undone, setUndone] = useState<UndoAnswer | null>(null);
  const ask = (one: PastImport) =>
    modal.confirm({
      title: say('undo.title'),
      content: say('undo.told', { added: one.tally.added, changed: one.tally.changed }),
      okText: say('undo'),
      cancelText: say('undo.not'),
      onOk: () =>
        work.run(async () => {
          setUndone(await undoImport(one.id));
          void client.invalidateQueries({ queryKey: ['imports', kind] });
          void client.invalidateQueries({ queryKey: ['registers'] });
        }),
    });
  if (past.isPending) return <Waiting />;
  if (past.isError) return <FailureNotice failure={past.error} onRetry={() => void past.refetch()} />;
  return (
    <section className="panel">
      <h2>{say('past')}</h2>
      {work.failure !== null && <FailureNotice failure={work.failure} />}
      {undone !== null && <Alert className="sheets__alert" role="status" showIcon type="success" title={say('undo.done', { ...undone })} />}
      {past.data.items.length === 0 && <p className="soft">{say('past.none')}</p>}
      <ul className="sheets__past">
        {past.data.items.map((one) => (
          <li key={one.id}>
            <span>
              {formatMoment(one.at, locale, zone)} {one.by}
            </span>
            <span className="soft">{say('past.tally', { ...one.tally })}</span>
            {one.undoneAt !== null && (
              <span className="soft">{say('past.undone', { moment: formatMoment(one.undoneAt, locale, zone) })}</span>
            )}
            {one.can.undo && (
              <Button size="small" disabled={work.busy} onClick={() => ask(one)}>
                {say('undo')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
