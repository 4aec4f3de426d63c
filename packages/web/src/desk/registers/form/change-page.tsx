import { App } from 'antd';
import { Link, useNavigate, useParams } from 'react-router';
import { useLocale } from '../../../shared/texts/locale.ts';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { Waiting } from '../../../shared/ui/waiting.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import type { Opened } from '../entry/entry-facts.ts';
import { NoRegisters } from '../no-registers.tsx';
import { useEntry, useRefreshRegisters } from '../queries.ts';
import { RestrictedBanner } from '../restricted-banner.tsx';
import { registersTexts } from '../texts.ts';
import { nameWords } from '../values.ts';
import { WithKind } from '../with-kind.tsx';
import { EntryForm } from './entry-form.tsx';
import './form.css';
import { formTexts } from './texts.ts';

/** Changes an entry; what stands masked stays so. */
export function ChangeEntryPage() {
  const { id = '' } = useParams();
  const found = useEntry(id);
  if (found.isPending) return <Waiting />;
  if (found.data === undefined) return <NoRegisters failure={found.error} onRetry={() => void found.refetch()} />;
  const entry = found.data;
  return <WithKind code={entry.kind}>{(kind) => <ChangeEntry key={id} opened={{ entry, kind }} />}</WithKind>;
}

function ChangeEntry({ opened: { entry, kind } }: { readonly opened: Opened }) {
  const say = useTexts(formTexts);
  const sayRegisters = useTexts(registersTexts);
  const locale = useLocale();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const refresh = useRefreshRegisters();
  const page = `/registers/entries/${entry.id}`;
  if (!entry.can.change)
    return (
      <Notice title={say('notYours')} detail={say('notYoursDetail')}>
        <Link to="/registers">{sayRegisters('toRegisters')}</Link>
      </Notice>
    );
  const show = () => {
    void message.success(say('saved'));
    void refresh();
    void navigate(page, { replace: true });
  };
  return (
    <div className="page page--narrow">
      <PageHead title={say('change', { name: nameWords(entry.name, locale) })} />
      <RestrictedBanner kind={kind} />
      <EntryForm kind={kind} before={entry} start={{}} onSaved={show} onLeave={() => void navigate(page)} />
    </div>
  );
}
