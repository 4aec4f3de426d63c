import type { ReactNode } from 'react';
import { LoadPage } from './frame/load-page.tsx';

type Pages = typeof import('./board-pages.ts');

/** What stands before everybody 公示、承诺、挂牌、代办, loaded when one of its pages is opened. */
export function Boards({ children }: { readonly children: (pages: Pages) => ReactNode }) {
  return (
    <LoadPage name="boards" load={() => import('./board-pages.ts')}>
      {children}
    </LoadPage>
  );
}
