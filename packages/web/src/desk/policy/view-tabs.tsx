import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { policyTexts } from './texts.ts';
import type { View } from './views.ts';

/** The parts of the page, each with an address of its own. On a phone they scroll, and the one shown comes into sight. */
export function ViewTabs({ views, shown }: { readonly views: readonly View[]; readonly shown: View }) {
  const say = useTexts(policyTexts);
  const strip = useRef<HTMLElement>(null);
  useEffect(() => {
    const current = strip.current?.querySelector<HTMLElement>(`[data-view="${shown}"]`);
    if (current && strip.current) strip.current.scrollLeft = current.offsetLeft - strip.current.offsetLeft - 24;
  }, [shown]);
  return (
    <nav ref={strip} className="policy-tabs no-print" aria-label={say('title')}>
      {views.map((view) => (
        <Link
          key={view}
          to={`/policy/${view}`}
          data-view={view}
          className="policy-tabs__link"
          aria-current={view === shown ? 'page' : undefined}
        >
          {say(`view.${view}`)}
        </Link>
      ))}
    </nav>
  );
}
