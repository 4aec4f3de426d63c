import type { Me } from '@gridkeeper/domain/people/wire.ts';
import { useQueryClient } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useLocation, useNavigate } from 'react-router';
import { useOffice } from '../../shared/office/office-context.tsx';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { LanguageButton } from '../../shared/ui/language-button.tsx';
import { type Arrival, nextOf } from './arrival.ts';
import { DemoAccounts } from './demo-accounts.tsx';
import { keepMe } from './me.ts';
import { SignInForm } from './sign-in-form.tsx';
import { sessionTexts } from './texts.ts';

export function SignInPage() {
  const say = useTexts(sessionTexts);
  const { office } = useOffice();
  const arrival = useLocation().state as Arrival;
  const client = useQueryClient();
  const navigate = useNavigate();
  function enter(me: Me) {
    client.clear(); // nothing another person saw stays behind
    keepMe(client, me);
    void navigate(nextOf(arrival), { replace: true });
  }
  return (
    <main className="door">
      <title>{`${say('signIn')} · ${say('product')}`}</title>
      <section className="door__card">
        <header className="door__head">
          <div>
            <h1>
              {say('product')} {say('desk')}
            </h1>
            {office && <p className="soft">{[office.district.name, office.district.street].join(' · ')}</p>}
          </div>
          <LanguageButton />
        </header>
        {arrival?.left && <Alert type="success" showIcon title={say('signedOut')} />}
        <SignInForm onDone={enter} />
      </section>
      {office?.demo && <DemoAccounts accounts={office.accounts} onDone={enter} />}
    </main>
  );
}
