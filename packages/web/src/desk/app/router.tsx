import { createBrowserRouter } from 'react-router';
import { SetUpPage } from '../session/set-up-page.tsx';
import { SignInPage } from '../session/sign-in-page.tsx';
import { BrokenPage } from '../ui/broken-page.tsx';
import { NotFoundPage } from '../ui/not-found-page.tsx';
import { Home } from './home.tsx';
import { Signed } from './signed.tsx';

/** Screens load when they are opened; only signing in is part of the first load. */
export function makeRouter() {
  return createBrowserRouter(
    [
      { path: '/sign-in', element: <SignInPage />, errorElement: <BrokenPage /> },
      { path: '/setup', element: <SetUpPage />, errorElement: <BrokenPage /> },
      {
        element: <Signed />,
        errorElement: <BrokenPage />,
        hydrateFallbackElement: <div />,
        children: [
          { index: true, element: <Home /> },
          {
            path: 'cases',
            lazy: async () => ({ Component: (await import('../queue/queue-page.tsx')).QueuePage }),
            children: [{ path: ':id', lazy: async () => ({ Component: (await import('../case/case-page.tsx')).CasePage }) }],
          },
          { path: 'new', lazy: async () => ({ Component: (await import('../intake/new-case-page.tsx')).NewCasePage }) },
          { path: 'hotline', lazy: async () => ({ Component: (await import('../hotline/hotline-page.tsx')).HotlinePage }) },
          { path: 'library', lazy: async () => ({ Component: (await import('../library/library-page.tsx')).LibraryPage }) },
          { path: 'overview', lazy: async () => ({ Component: (await import('../overview/overview-page.tsx')).OverviewPage }) },
          { path: 'topics', lazy: async () => ({ Component: (await import('../topics/topics-page.tsx')).TopicsPage }) },
          { path: 'map', lazy: async () => ({ Component: (await import('../map/map-page.tsx')).MapPage }) },
          { path: 'areas', lazy: async () => ({ Component: (await import('../areas/areas-page.tsx')).AreasPage }) },
          {
            path: 'areas/divisions/:id?',
            lazy: async () => ({ Component: (await import('../divisions/divisions-page.tsx')).DivisionsPage }),
          },
          { path: 'policy/:view?', lazy: async () => ({ Component: (await import('../policy/policy-page.tsx')).PolicyPage }) },
          { path: 'people', lazy: async () => ({ Component: (await import('../people/people-page.tsx')).PeoplePage }) },
          { path: 'duty', lazy: async () => ({ Component: (await import('../duty/duty-page.tsx')).DutyPage }) },
          { path: 'registers', lazy: async () => ({ Component: (await import('../registers/home/registers-page.tsx')).RegistersPage }) },
          { path: 'registers/looks', lazy: async () => ({ Component: (await import('../registers/looks/looks-page.tsx')).LooksPage }) },
          { path: 'registers/:kind', lazy: async () => ({ Component: (await import('../registers/list/list-page.tsx')).ListPage }) },
          { path: 'registers/:kind/new', lazy: async () => ({ Component: (await import('../registers/form/new-page.tsx')).NewEntryPage }) },
          {
            path: 'registers/entries/:id',
            lazy: async () => ({ Component: (await import('../registers/entry/entry-page.tsx')).EntryPage }),
          },
          {
            path: 'registers/entries/:id/change',
            lazy: async () => ({ Component: (await import('../registers/form/change-page.tsx')).ChangeEntryPage }),
          },
          {
            path: 'registers/ledgers/:code',
            lazy: async () => ({ Component: (await import('../registers/ledger/ledger-page.tsx')).LedgerPage }),
          },
          {
            path: 'registers/:kind/import',
            lazy: async () => ({ Component: (await import('../sheets/import-page.tsx')).ImportPage }),
          },
          { path: 'inbox', lazy: async () => ({ Component: (await import('../inbox/inbox-page.tsx')).InboxPage }) },
          { path: 'account', lazy: async () => ({ Component: (await import('../account/account-page.tsx')).AccountPage }) },
          { path: '*', element: <NotFoundPage /> },
        ],
      },
    ],
    { basename: '/desk' },
  );
}
