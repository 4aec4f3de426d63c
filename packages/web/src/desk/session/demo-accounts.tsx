import { RightOutlined } from '@ant-design/icons';
import type { Me, Office } from '@gridkeeper/domain/people/wire.ts';
import { useLabel, useTexts } from '../../shared/texts/use-texts.ts';
import { FailureNotice } from '../../shared/ui/failure-notice.tsx';
import { useWork } from '../../shared/ui/use-work.ts';
import { signIn } from './me.ts';
import { sessionTexts } from './texts.ts';

type Props = { readonly accounts: Office['accounts']; readonly onDone: (me: Me) => void };

/** One tap signs a visitor of the demo in. */
export function DemoAccounts({ accounts, onDone }: Props) {
  const say = useTexts(sessionTexts);
  const label = useLabel();
  const { busy, failure, run } = useWork();
  return (
    <section className="door__demo">
      <h2>{say('demoTitle')}</h2>
      <ul>
        {accounts.map((account) => (
          <li key={account.username}>
            <button type="button" className="door__account" disabled={busy} onClick={() => run(async () => onDone(await signIn(account)))}>
              <span>
                <strong>{label(account.label)}</strong>
                <span className="soft">{account.username}</span>
              </span>
              <RightOutlined aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      {failure !== null && <FailureNotice failure={failure} />}
      <p className="soft">{say('demoHint')}</p>
    </section>
  );
}
