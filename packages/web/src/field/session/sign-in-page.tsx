import type { Me } from '@gridkeeper/domain/people/wire.ts';
import { DemoBanner } from '../../shared/office/demo-banner.tsx';
import { useOffice } from '../../shared/office/office-context.tsx';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { LanguageButton } from '../../shared/ui/language-button.tsx';
import { PageTitle } from '../../shared/ui/page-title.tsx';
import { sessionTexts } from './session-texts.ts';
import { SignInForm } from './sign-in-form.tsx';

export function SignInPage({ onSignedIn }: { readonly onSignedIn: (me: Me) => void }) {
  const say = useTexts(sessionTexts);
  const { office } = useOffice();
  return (
    <>
      <DemoBanner />
      <main className="main sign-in stack">
        <div className="row row--spread">
          <img src="/icon.svg" alt="" width="48" height="48" />
          <LanguageButton />
        </div>
        <div>
          <PageTitle title={say('title')} office={office?.district.street ?? ''} />
          <p className="soft">{say('lead')}</p>
        </div>
        <div className="card">
          <SignInForm onSignedIn={onSignedIn} />
        </div>
        <a href="/">{say('portal')}</a>
      </main>
    </>
  );
}
