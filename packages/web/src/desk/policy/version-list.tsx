import type { PackVersion } from '@gridkeeper/domain/policy/wire.ts';
import { useOffice } from '../../shared/office/office-context.tsx';
import { useLocale } from '../../shared/texts/locale.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { formatDay } from '../../shared/time.ts';
import { HashWords } from './hash-words.tsx';
import { policyTexts } from './texts.ts';

export function VersionList({ versions }: { readonly versions: readonly PackVersion[] }) {
  const say = useTexts(policyTexts);
  const locale = useLocale();
  const { zone } = useOffice();
  return (
    <section className="panel">
      <h2>{say('versions')}</h2>
      <p className="soft gap-below">{say('versionsHint')}</p>
      <ul className="policy-list">
        {versions.map(({ hash, id, version, publishedAt, current, running }) => (
          <li key={hash} className="version">
            <span>
              <strong>
                {id} {version}
              </strong>{' '}
              {current && <span className="tag tag--new">{say('current')}</span>}
            </span>
            <span>{say('since', { moment: formatDay(publishedAt, locale, zone) })}</span>
            <span>
              {say('running')} {running === 0 ? say('none') : running}
            </span>
            <HashWords hash={hash} />
          </li>
        ))}
      </ul>
    </section>
  );
}
