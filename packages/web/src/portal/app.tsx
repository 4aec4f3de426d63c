import { Route, Switch } from 'wouter';
import { AboutPage } from './about/about-page.tsx';
import { FollowPage } from './follow/follow-page.tsx';
import { Frame } from './frame/frame.tsx';
import { NotFoundPage } from './frame/not-found-page.tsx';
import { GridPage } from './grid/grid-page.tsx';
import { HomePage } from './home/home-page.tsx';
import { NoticePage } from './notices/notice-page.tsx';
import { NoticesPage } from './notices/notices-page.tsx';
import { PromisesPage } from './notices/promises-page.tsx';
import { ReportPage } from './report/report-page.tsx';
import { ServicePage } from './services/service-page.tsx';
import { ServicesPage } from './services/services-page.tsx';

export function App() {
  return (
    <Frame>
      <Switch>
        <Route path="/" component={HomePage} />
        <Route path="/grid">
          <GridPage gridId={null} />
        </Route>
        <Route path="/grid/:id">{({ id }) => <GridPage gridId={id} />}</Route>
        <Route path="/report" component={ReportPage} />
        <Route path="/f" component={FollowPage} />
        <Route path="/notices" component={NoticesPage} />
        <Route path="/notices/:number">{({ number }) => <NoticePage key={number} number={number} />}</Route>
        <Route path="/promises" component={PromisesPage} />
        <Route path="/services" component={ServicesPage} />
        <Route path="/services/:code">{({ code }) => <ServicePage key={code} code={code} />}</Route>
        <Route path="/about" component={AboutPage} />
        <Route component={NotFoundPage} />
      </Switch>
    </Frame>
  );
}
