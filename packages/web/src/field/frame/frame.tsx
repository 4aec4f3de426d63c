import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { DemoBanner } from '../../shared/office/demo-banner.tsx';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { Icon, type IconName } from '../../shared/ui/icon.tsx';
import { useSession } from '../session/session-context.tsx';
import { frameTexts } from './frame-texts.ts';

const tabs = [
  { href: '/', icon: 'list', key: 'home' },
  { href: '/grid', icon: 'map', key: 'grid' },
  { href: '/report', icon: 'camera', key: 'report' },
  { href: '/inbox', icon: 'bell', key: 'inbox' },
  { href: '/me', icon: 'person', key: 'me' },
] as const satisfies readonly { href: string; icon: IconName; key: string }[];

/** The five pages of a worker: tabs at the thumb on a phone, a bar on top on wide screens. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const say = useTexts(frameTexts);
  const [path] = useLocation();
  const { unread } = useSession().me;
  return (
    <>
      <a className="skip" href="#main">
        {say('skip')}
      </a>
      <DemoBanner />
      <nav className="tabs" aria-label={say('nav')}>
        {tabs.map(({ href, icon, key }) => (
          <Link
            key={key}
            href={href}
            className={key === 'report' ? 'tab tab--main' : 'tab'}
            aria-current={path === href ? 'page' : undefined}
            {...(key === 'inbox' && unread > 0 ? { 'aria-label': say('inbox.unread', { count: unread }) } : {})}
          >
            <Icon name={icon} />
            {say(key)}
            {key === 'inbox' && unread > 0 && <span className="tab__count">{unread > 99 ? '99+' : unread}</span>}
          </Link>
        ))}
      </nav>
      <main id="main" className="main">
        {children}
      </main>
    </>
  );
}
