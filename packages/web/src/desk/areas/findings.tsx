import { WarningOutlined } from '@ant-design/icons';
import type { AreaCheck } from '@gridkeeper/domain/areas/wire.ts';
import type { UseQueryResult } from '@tanstack/react-query';
import { Button } from 'antd';
import { useOffice } from '../../shared/office/office-context.tsx';
import { useLocale } from '../../shared/texts/locale.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { formatMoment } from '../../shared/time.ts';
import { FailureNotice } from '../../shared/ui/failure-notice.tsx';
import { Waiting } from '../../shared/ui/waiting.tsx';
import { areasTexts } from './texts.ts';
import { shownAs } from './with-findings.ts';

type Props = { readonly check: UseQueryResult<AreaCheck>; readonly onChoose: (id: string) => void };

/** Gaps, overlaps and grids without a worker, with size and place. */
export function Findings({ check, onChoose }: Props) {
  const say = useTexts(areasTexts);
  const locale = useLocale();
  const { zone } = useOffice();
  if (check.isPending) return <Waiting />;
  if (check.data === undefined) return <FailureNotice failure={check.error} onRetry={() => void check.refetch()} />;
  const { checkedAt, areas, findings } = check.data;
  return (
    <section className="panel">
      <h2>{say('check')}</h2>
      <p className="soft">{say('checkedAt', { moment: formatMoment(checkedAt, locale, zone), areas })}</p>
      {findings.length === 0 && <p>{say('clean')}</p>}
      <ul className="findings">
        {findings.map((finding, index) => {
          const { kind, areaIds, names, squareMetres } = finding;
          const shown = shownAs(finding, index);
          return (
            <li key={`${kind} ${areaIds.join()}`}>
              <WarningOutlined aria-hidden className="overdue" />
              <span>
                {say('finding', { kind: say(`finding.${kind}`), names: names.join('、') })}
                {squareMetres !== null && (
                  <span className="soft"> {say('size', { metres: Math.round(squareMetres).toLocaleString() })}</span>
                )}
              </span>
              {shown !== undefined && <Button onClick={() => onChoose(shown)}>{say('show')}</Button>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
