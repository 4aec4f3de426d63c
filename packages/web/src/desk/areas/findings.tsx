import type { AreaCheck } from '@gridkeeper/domain/areas/wire.ts';
import type { UseQueryResult } from '@tanstack/react-query';
import { useOffice } from '../../shared/office/office-context.tsx';
import { useLocale } from '../../shared/texts/locale.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { formatMoment } from '../../shared/time.ts';
import { FailureNotice } from '../../shared/ui/failure-notice.tsx';
import { Waiting } from '../../shared/ui/waiting.tsx';
import { ExportButton } from '../sheets/export-button.tsx';
import { FindingKinds } from './findings-kinds.tsx';
import { FindingsList } from './findings-list.tsx';
import { findingsTexts } from './findings-texts.ts';
import type { Findings } from './use-findings.ts';

type Props = { readonly check: UseQueryResult<AreaCheck>; readonly findings: Findings; readonly onChoose: (id: string) => void };

/** What the self-check found: how much of each kind, and a list that the map follows. */
export function FindingsPanel({ check, findings, onChoose }: Props) {
  const say = useTexts(findingsTexts);
  const locale = useLocale();
  const { zone } = useOffice();
  if (check.isPending) return <Waiting />;
  if (check.data === undefined) return <FailureNotice failure={check.error} onRetry={() => void check.refetch()} />;
  const { checkedAt, areas, buildings, counts } = check.data;
  return (
    <section className="panel">
      <div className="page-head">
        <h2>{say('check')}</h2>
        <ExportButton path="/areas/check" />
      </div>
      <p className="soft">{say('checkedAt', { moment: formatMoment(checkedAt, locale, zone), areas, buildings })}</p>
      {check.data.findings.length === 0 ? (
        <div className="findings__clean">
          <strong>{say('clean')}</strong>
          <p className="soft">{say('cleanDetail')}</p>
        </div>
      ) : (
        <>
          <FindingKinds counts={counts} kind={findings.kind} onChoose={findings.choose} />
          <FindingsList key={findings.kind ?? ''} counts={counts} findings={findings.shown} onChoose={onChoose} />
        </>
      )}
    </section>
  );
}
