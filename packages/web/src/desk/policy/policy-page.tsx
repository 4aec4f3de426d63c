import type { PolicyView } from '@gridkeeper/domain/policy/wire.ts';
import { useParams } from 'react-router';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { FailureNotice } from '../../shared/ui/failure-notice.tsx';
import { Waiting } from '../../shared/ui/waiting.tsx';
import { LexiconView } from '../lexicon/lexicon-view.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { ClocksView } from './clocks/clocks-view.tsx';
import { PapersView } from './papers/papers-view.tsx';
import './policy.css';
import { PolicyHead } from './policy-head.tsx';
import { PostsView } from './posts/posts-view.tsx';
import { useKeepFiles } from './publish/use-keep-files.ts';
import { type Publishing, usePublish } from './publish/use-publish.ts';
import { usePolicy } from './queries.ts';
import { RegistersView } from './registers/registers-view.tsx';
import { RoutingView } from './routing/routing-view.tsx';
import { SearchView } from './search/search-view.tsx';
import { policyTexts } from './texts.ts';
import { VersionsView } from './versions-view.tsx';
import { ViewTabs } from './view-tabs.tsx';
import { type View, viewsOf } from './views.ts';
import { WorkflowsView } from './workflow/workflows-view.tsx';

/** The rules of the office, as a clerk reads them beside the paper plan; whoever keeps them hands in a new version here. */
export function PolicyPage() {
  const say = useTexts(policyTexts);
  const policy = usePolicy();
  const publishing = usePublish();
  useKeepFiles(publishing.files.length > 0);
  const { view: asked } = useParams();
  if (policy.isPending) return <Waiting />;
  if (policy.data === undefined) return <FailureNotice failure={policy.error} onRetry={() => void policy.refetch()} />;
  const { data } = policy;
  const offered = viewsOf(data.pack);
  const view = offered.find((each) => each === asked) ?? offered[0] ?? 'versions';
  return (
    <div className="page policy">
      {data.pack === null ? (
        <>
          <PageHead title={say('title')} />
          <Notice title={say('empty')} detail={say('emptyDetail')} />
        </>
      ) : (
        <>
          <PolicyHead pack={data.pack} versions={data.versions} />
          <ViewTabs views={offered} shown={view} />
        </>
      )}
      <Shown view={view} data={data} publishing={publishing} />
    </div>
  );
}

function Shown({ view, data, publishing }: { readonly view: View; readonly data: PolicyView; readonly publishing: Publishing }) {
  const { pack } = data;
  if (view === 'versions' || pack === null) return <VersionsView policy={data} publishing={publishing} />;
  switch (view) {
    case 'workflows':
      return <WorkflowsView pack={pack} />;
    case 'routing':
      return <RoutingView pack={pack} />;
    case 'clocks':
      return <ClocksView pack={pack} />;
    case 'search':
      return <SearchView pack={pack} />;
    case 'lexicon':
      return <LexiconView />;
    case 'posts':
      return <PostsView pack={pack} />;
    case 'papers':
      return <PapersView pack={pack} />;
    case 'registers':
      return <RegistersView pack={pack} />;
  }
}
