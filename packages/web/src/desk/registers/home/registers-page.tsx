import { useTexts } from '../../../shared/texts/use-texts.ts';
import { Waiting } from '../../../shared/ui/waiting.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { useRegisters } from '../queries.ts';
import '../registers.css';
import { NoRegisters } from '../no-registers.tsx';
import { registersTexts } from '../texts.ts';
import { KindCard } from './kind-card.tsx';
import { LedgerList } from './ledger-list.tsx';
import { homeTexts } from './texts.ts';

/** 台账: the kinds of registers with what needs looking after, and the ledgers beside them. */
export function RegistersPage() {
  const say = useTexts(registersTexts);
  const sayHome = useTexts(homeTexts);
  const registers = useRegisters();
  if (registers.isPending) return <Waiting />;
  if (registers.data === undefined) return <NoRegisters failure={registers.error} onRetry={() => void registers.refetch()} />;
  const { kinds, ledgers } = registers.data;
  return (
    <div className="page">
      <PageHead title={say('title')} />
      <p className="soft gap-below">{sayHome('lead')}</p>
      {kinds.length === 0 && ledgers.length === 0 ? (
        <Notice title={sayHome('none')} detail={sayHome('noneDetail')} />
      ) : (
        <div className="reg-home">
          <section aria-label={sayHome('kinds')}>
            <ul className="reg-cards">
              {kinds.map((kind) => (
                <KindCard key={kind.code} kind={kind} />
              ))}
            </ul>
          </section>
          <LedgerList ledgers={ledgers} />
        </div>
      )}
    </div>
  );
}
