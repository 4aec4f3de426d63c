import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { FailureNotice } from '../../shared/ui/failure-notice.tsx';
import { Waiting } from '../../shared/ui/waiting.tsx';
import { useAreas } from '../reference/reference.ts';
import { useCan } from '../session/me.ts';
import { ExportButton } from '../sheets/export-button.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { AreaFacts } from './area-facts.tsx';
import { AreaMap } from './area-map.tsx';
import { AreaTree } from './area-tree.tsx';
import './areas.css';
import { FindingsPanel } from './findings.tsx';
import { ImportForm } from './import-form.tsx';
import { useAreaCheck } from './queries.ts';
import { areasTexts } from './texts.ts';
import { useFindings } from './use-findings.ts';

/** The tree of areas, its map, and what the office's own check of the division finds. */
export function AreasPage() {
  const say = useTexts(areasTexts);
  const can = useCan();
  const navigate = useNavigate();
  const areas = useAreas();
  const check = useAreaCheck();
  const findings = useFindings(check.data);
  const [chosen, setChosen] = useState<string | null>(null);
  if (areas.isPending) return <Waiting />;
  if (areas.isError) return <FailureNotice failure={areas.error} onRetry={() => void areas.refetch()} />;
  const area = areas.items.find((each) => each.id === chosen);
  return (
    <div className="page">
      <PageHead title={say('title')}>
        {can('area.edit') && <Button href="#import">{say('import')}</Button>}
        <ExportButton path="/areas" />
        <Button onClick={() => void navigate('/areas/divisions')}>{say('divide')}</Button>
      </PageHead>
      {areas.items.length === 0 ? (
        <Notice title={say('empty')} detail={say('emptyDetail')} />
      ) : (
        <div className="areas">
          <section className="panel areas__tree">
            <h2>{say('tree')}</h2>
            <AreaTree areas={areas.items} chosen={chosen} onChoose={setChosen} />
          </section>
          <div>
            <AreaMap findings={findings.shown} chosen={area === undefined || area.level === 'grid' ? chosen : null} onChoose={setChosen} />
            <AreaFacts area={area} />
            <FindingsPanel check={check} findings={findings} onChoose={setChosen} />
          </div>
        </div>
      )}
      {can('area.edit') && <ImportForm />}
    </div>
  );
}
