import { Route, Switch } from 'wouter';
import { CasePage } from './case/case-page.tsx';
import { Frame } from './frame/frame.tsx';
import { NotFoundPage } from './frame/not-found-page.tsx';
import { GridPage } from './grid/grid-page.tsx';
import { HomePage } from './home/home-page.tsx';
import { InboxPage } from './inbox/inbox-page.tsx';
import { MePage } from './me/me-page.tsx';
import { ReportPage } from './report/report-page.tsx';

export function App() {
  return (
    <Frame>
      <Switch>
        <Route path="/" component={HomePage} />
        <Route path="/report" component={ReportPage} />
        <Route path="/cases/:id">{({ id }) => <CasePage key={id} id={id} />}</Route>
        <Route path="/grid" component={GridPage} />
        <Route path="/inbox" component={InboxPage} />
        <Route path="/me" component={MePage} />
        <Route component={NotFoundPage} />
      </Switch>
    </Frame>
  );
}
