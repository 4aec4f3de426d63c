import { App } from 'antd';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { useLabel, useTexts } from '../../../shared/texts/use-texts.ts';
import { appTexts } from '../../app/texts.ts';
import { Notice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { type SeenKind, useRefreshRegisters } from '../queries.ts';
import { RestrictedBanner } from '../restricted-banner.tsx';
import { registersTexts } from '../texts.ts';
import { WithKind } from '../with-kind.tsx';
import { EntryForm } from './entry-form.tsx';
import './form.css';
import { formTexts } from './texts.ts';

/** Adds an entry to a register; `parentId` in the address says what it belongs to. */
export function NewEntryPage() {
  const { kind = '' } = useParams();
  return <WithKind code={kind}>{(known) => <NewEntry kind={known} />}</WithKind>;
}

function NewEntry({ kind }: { readonly kind: SeenKind }) {
  const say = useTexts(formTexts);
  const sayApp = useTexts(appTexts);
  const sayRegisters = useTexts(registersTexts);
  const label = useLabel();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [params] = useSearchParams();
  const refresh = useRefreshRegisters();
  const parentId = params.get('parentId');
  if (!kind.can.add)
    return (
      <Notice title={sayApp('noRight')} detail={sayApp('noRightDetail')}>
        <Link to="/registers">{sayRegisters('toRegisters')}</Link>
      </Notice>
    );
  const show = (id: string) => {
    void message.success(say('saved'));
    void refresh();
    void navigate(`/registers/entries/${id}`, { replace: true });
  };
  return (
    <div className="page page--narrow">
      <PageHead title={say('add', { kind: label(kind.label) })} />
      <RestrictedBanner kind={kind} />
      <EntryForm
        kind={kind}
        before={null}
        start={parentId === null ? {} : { parentId }}
        onSaved={show}
        onLeave={() => void navigate(`/registers/${kind.code}`)}
      />
    </div>
  );
}
