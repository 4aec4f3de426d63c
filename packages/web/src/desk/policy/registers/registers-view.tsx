import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import { clauseWords } from '@gridkeeper/domain/policy/sentences-names.ts';
import { ledgerWords } from '@gridkeeper/domain/policy/sentences-registers.ts';
import { useLabel, useTexts } from '../../../shared/texts/use-texts.ts';
import '../posts/posts.css';
import { KindPanel } from './kind-panel.tsx';
import './registers.css';
import { registerTexts } from './texts.ts';

/** What the office keeps of its ground 台账: each kind with its fields, purposes and certificates, and the ledgers that are views of them. */
export function RegistersView({ pack }: { readonly pack: CompiledPack }) {
  const say = useTexts(registerTexts);
  const label = useLabel();
  return (
    <div className="register-kinds">
      {pack.registers.map((kind) => (
        <KindPanel key={kind.code} pack={pack} kind={kind} />
      ))}
      {pack.ledgers.length > 0 && (
        <section className="panel">
          <h2>{say('ledgers')}</h2>
          <p className="soft">{say('ledgersHint')}</p>
          <ul className="policy-list">
            {pack.ledgers.map((ledger) => (
              <li key={ledger.code} className="policy-line policy-line--role">
                <span>
                  <strong>{label(ledger.label)}</strong> <span className="soft">{label(clauseWords(ledger.clause))}</span>
                </span>
                <span>{label(ledgerWords(pack, ledger))}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
