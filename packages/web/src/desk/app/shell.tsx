import type { Me } from '@gridkeeper/domain/people/wire.ts';
import { Suspense, useCallback } from 'react';
import { Outlet } from 'react-router';
import { DemoBanner } from '../../shared/office/demo-banner.tsx';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { Waiting } from '../../shared/ui/waiting.tsx';
import { useGate, waitForSignIn } from '../session/gate.ts';
import { useIdle } from '../session/idle.ts';
import { endSession } from '../session/me.ts';
import { SignInAgain } from '../session/sign-in-again.tsx';
import { CalendarWarning } from './calendar-warning.tsx';
import { useLiveCases } from './live.ts';
import { appTexts } from './texts.ts';
import { TopBar } from './top-bar.tsx';

export function Shell({ me }: { readonly me: Me }) {
  const say = useTexts(appTexts);
  const gate = useGate();
  const live = useLiveCases(gate === null);
  const leaveDesk = useCallback(() => {
    endSession().catch(() => undefined); // the server ends it by itself, too
    void waitForSignIn('idle');
  }, []);
  useIdle(gate === null ? me.idleMinutes : undefined, leaveDesk);
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {say('skip')}
      </a>
      <div className="no-print">
        <DemoBanner />
        <CalendarWarning warning={me.calendarWarning} />
      </div>
      <TopBar me={me} live={live} />
      <main id="main" className="shell__main" tabIndex={-1}>
        <Suspense fallback={<Waiting />}>
          <Outlet />
        </Suspense>
      </main>
      {gate !== null && <SignInAgain me={me} reason={gate} />}
    </div>
  );
}
