import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import type { PackVersion } from '@gridkeeper/domain/policy/wire.ts';
import { Link } from 'react-router';
import { useOffice } from '../../shared/office/office-context.tsx';
import { useLocale } from '../../shared/texts/locale.ts';
import { useLabel, useTexts } from '../../shared/texts/use-texts.ts';
import { formatDay } from '../../shared/time.ts';
import { HashWords } from './hash-words.tsx';
import { policyTexts } from './texts.ts';

/** Which rules hold now: their name, plan and version, and how many cases run by them and by older ones. */
export function PolicyHead({ pack, versions }: { readonly pack: CompiledPack; readonly versions: readonly PackVersion[] }) {
  const say = useTexts(policyTexts);
  const label = useLabel();
  const locale = useLocale();
  const { zone } = useOffice();
  const current = versions.find((version) => version.current);
  const older = versions.reduce((sum, version) => sum + (version.current ? 0 : version.running), 0);
  return (
    <div className="policy-head">
      <title>{say('title')}</title>
      <h1>{label(pack.label)}</h1>
      <ul className="policy-head__facts">
        <li>{say('plan', { plan: pack.plan })}</li>
        <li>{say('version', { version: pack.version })}</li>
        {current && (
          <>
            <li>{say('since', { moment: formatDay(current.publishedAt, locale, zone) })}</li>
            <li>
              {say('hash')} <HashWords hash={current.hash} />
            </li>
            <li>{say('runningNow', { count: current.running })}</li>
          </>
        )}
        {older > 0 && (
          <li>
            <Link to="/policy/versions">{say('runningOlder', { count: older })}</Link>
          </li>
        )}
      </ul>
    </div>
  );
}
