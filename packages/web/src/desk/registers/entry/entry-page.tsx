import { useState } from 'react';
import { useParams } from 'react-router';
import { hasStatus } from '../../../shared/api/failure.ts';
import { useLocale } from '../../../shared/texts/locale.ts';
import { Waiting } from '../../../shared/ui/waiting.tsx';
import { NoRegisters } from '../no-registers.tsx';
import { useEntry } from '../queries.ts';
import { RestrictedBanner } from '../restricted-banner.tsx';
import { nameWords } from '../values.ts';
import { WithKind } from '../with-kind.tsx';
import { Certificates } from './certificates.tsx';
import { CodeSlip } from './code-slip.tsx';
import { Consent } from './consent.tsx';
import './entry.css';
import type { Opened } from './entry-facts.ts';
import { EntryHead } from './entry-head.tsx';
import { Facts } from './facts.tsx';
import { History } from './history.tsx';
import { Looks } from './looks.tsx';
import { PlacePanel } from './place-panel.tsx';
import { Relatives } from './relatives.tsx';

/** One entry: its facts and why they are kept, certificates, consent, history, and who looked. */
export function EntryPage() {
  const { id = '' } = useParams();
  const found = useEntry(id);
  if (found.isPending) return <Waiting />;
  // What is there for nobody any more is not shown from memory either.
  if (found.isError && (found.data === undefined || hasStatus(found.error, 404)))
    return <NoRegisters failure={found.error} onRetry={() => void found.refetch()} />;
  const entry = found.data;
  return <WithKind code={entry.kind}>{(kind) => <OpenEntry key={id} opened={{ entry, kind }} />}</WithKind>;
}

function OpenEntry({ opened }: { readonly opened: Opened }) {
  const locale = useLocale();
  const [code, setCode] = useState<string | null>(null);
  if (code !== null) return <CodeSlip opened={opened} code={code} onClose={() => setCode(null)} />;
  return (
    <article className="page reg-entry">
      <title>{nameWords(opened.entry.name, locale)}</title>
      <EntryHead opened={opened} onCode={setCode} />
      <RestrictedBanner kind={opened.kind} />
      <div className="reg-entry__body">
        <div>
          <Facts opened={opened} />
          <Certificates opened={opened} />
          <History opened={opened} />
        </div>
        <div>
          <PlacePanel opened={opened} />
          <Relatives opened={opened} />
          <Consent opened={opened} />
          <Looks opened={opened} />
        </div>
      </div>
    </article>
  );
}
