import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { DemoBanner } from '../../shared/office/demo-banner.tsx';
import { useOffice } from '../../shared/office/office-context.tsx';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { Icon } from '../../shared/ui/icon.tsx';
import { LanguageButton } from '../../shared/ui/language-button.tsx';
import { setElderMode, useElderMode } from './elder-mode.ts';
import { frameTexts } from './frame-texts.ts';

/** What stands around every page: the demo banner, the office's name, large text, the other language, and the foot. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const say = useTexts(frameTexts);
  const { office } = useOffice();
  const elder = useElderMode();
  return (
    <>
      <a className="skip" href="#main">
        {say('skip')}
      </a>
      <DemoBanner />
      <header className="head">
        <Link href="/" className="head__brand" aria-label={`${say('brand')} · ${say('home')}`}>
          <img src="/icon.svg" alt="" width="32" height="32" />
          <span>{say('brand')}</span>
        </Link>
        <div className="head__tools">
          <button type="button" className="button button--plain" onClick={() => setElderMode(!elder)}>
            <Icon name="text" />
            {say(elder ? 'elder.off' : 'elder.on')}
          </button>
          <LanguageButton />
        </div>
      </header>
      <main id="main" className="main">
        {children}
      </main>
      <footer className="foot">
        <Link href="/about">{say('footer.about')}</Link>
        {office !== null && office.supervisionPhone !== null && (
          <a href={`tel:${office.supervisionPhone}`}>{say('footer.phone', { phone: office.supervisionPhone })}</a>
        )}
        <a href="/field">{say('footer.staff')}</a>
      </footer>
    </>
  );
}
