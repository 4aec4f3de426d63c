import { Route, Switch, useRoute } from 'wouter';
import { Boards } from './boards.tsx';
import { FollowPage } from './follow/follow-page.tsx';
import { Frame } from './frame/frame.tsx';
import { LoadPage } from './frame/load-page.tsx';
import { NotFoundPage } from './frame/not-found-page.tsx';
import { GridPage } from './grid/grid-page.tsx';
import { HomePage } from './home/home-page.tsx';
import { ReportPage } from './report/report-page.tsx';

export function App() {
  const [kiosk] = useRoute('/kiosk');
  if (kiosk)
    return (
      <LoadPage name="kiosk" load={() => import('./kiosk/kiosk-page.tsx')}>
        {({ KioskPage }) => <KioskPage />}
      </LoadPage>
    );
  return (
    <Frame>
      <Switch>
        <Route path="/" component={HomePage} />
        <Route path="/grid">
          <GridPage named={null} />
        </Route>
        <Route path="/grid/:id">{({ id }) => <GridPage key={id} named={id} />}</Route>
        <Route path="/report" component={ReportPage} />
        <Route path="/f" component={FollowPage} />
        <Route path="/notices">
          <Boards>{({ NoticesPage }) => <NoticesPage />}</Boards>
        </Route>
        <Route path="/notices/:number">
          {({ number }) => <Boards>{({ NoticePage }) => <NoticePage key={number} number={number} />}</Boards>}
        </Route>
        <Route path="/promises">
          <Boards>{({ PromisesPage }) => <PromisesPage />}</Boards>
        </Route>
        <Route path="/services">
          <Boards>{({ ServicesPage }) => <ServicesPage />}</Boards>
        </Route>
        <Route path="/services/:code">{({ code }) => <Boards>{({ ServicePage }) => <ServicePage key={code} code={code} />}</Boards>}</Route>
        <Route path="/about">
          <Boards>{({ AboutPage }) => <AboutPage />}</Boards>
        </Route>
        <Route path="/my-file">
          <LoadPage name="my-file" load={() => import('./my-file/my-file-page.tsx')}>
            {({ MyFilePage }) => <MyFilePage />}
          </LoadPage>
        </Route>
        <Route component={NotFoundPage} />
      </Switch>
    </Frame>
  );
}
