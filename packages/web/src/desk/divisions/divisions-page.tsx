import { useParams, useSearchParams } from 'react-router';
import { ComparePage } from './compare/compare-page.tsx';
import './divisions.css';
import { EditorPage } from './editor/editor-page.tsx';
import { ReportPage } from './effect/report-page.tsx';
import { ListPage } from './list/list-page.tsx';
import { NewPage } from './list/new-page.tsx';

/** The workshop of division 划分网格: `/areas/divisions`, `…/new`, `…/compare?ids=`, `…/<id>` and `…/<id>?view=report`. */
export function DivisionsPage() {
  const { id } = useParams();
  const [params] = useSearchParams();
  if (id === undefined) return <ListPage />;
  if (id === 'new') return <NewPage />;
  if (id === 'compare') return <ComparePage />;
  return params.get('view') === 'report' ? <ReportPage id={id} /> : <EditorPage key={id} id={id} />;
}
