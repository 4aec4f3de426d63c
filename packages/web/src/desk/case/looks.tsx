import { LockOutlined } from '@ant-design/icons';
import type { CaseDetail } from '@gridkeeper/domain/cases/wire.ts';
import { useOffice } from '../../shared/office/office-context.tsx';
import { useLocale } from '../../shared/texts/locale.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { formatMoment } from '../../shared/time.ts';
import './looks.css';
import { looksTexts } from './looks-texts.ts';

/** Of a restricted case 限制查看: who sees it at all, and who looked at it. */
export function Looks({ detail }: { readonly detail: CaseDetail }) {
  const say = useTexts(looksTexts);
  const locale = useLocale();
  const { zone } = useOffice();
  if (!detail.restricted) return null;
  return (
    <section className="panel looks no-print">
      <h2>
        <LockOutlined aria-hidden /> {say('title')}
      </h2>
      <p className="soft">{say('rule')}</p>
      <details>
        <summary>{say('who', { count: detail.looks.length })}</summary>
        <ul>
          {detail.looks.map((look) => (
            <li key={`${look.name}${look.lastAt}`}>
              <strong>{look.name ?? say('gone')}</strong>
              <span className="soft">{say('look', { times: look.times, moment: formatMoment(look.lastAt, locale, zone) })}</span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
