import { usualDivision } from '@gridkeeper/domain/policy/complete-pack.ts';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMapData } from '../../../shared/map/use-map-data.ts';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { FailureNotice } from '../../../shared/ui/failure-notice.tsx';
import { ShowLoaded } from '../../../shared/ui/show-loaded.tsx';
import { Waiting } from '../../../shared/ui/waiting.tsx';
import { appTexts } from '../../app/texts.ts';
import { areasTexts } from '../../areas/texts.ts';
import { usePolicy } from '../../policy/queries.ts';
import { useCan } from '../../session/me.ts';
import { Notice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { useDivisions } from '../queries.ts';
import { shapeOf } from '../shape-of.ts';
import { divisionTexts } from '../texts.ts';
import { useCommunities } from '../use-communities.ts';
import { NewForm } from './new-form.tsx';

/** A new proposal: for which community and layer, by which rules. */
export function NewPage() {
  const say = useTexts(divisionTexts);
  const sayApp = useTexts(appTexts);
  const sayAreas = useTexts(areasTexts);
  const can = useCan();
  const policy = usePolicy();
  const map = useMapData();
  const { areas, communities, community, choose } = useCommunities();
  const divisions = useDivisions(community?.id ?? null);
  const [chosenLayer, setLayer] = useState<string | null>(null);
  if (!can('area.edit')) return <Notice title={sayApp('noRight')} detail={sayApp('noRightDetail')} />;
  if (areas.isPending || policy.isPending || divisions.isPending) return <Waiting />;
  if (areas.isError) return <FailureNotice failure={areas.error} onRetry={() => void areas.refetch()} />;
  if (community === undefined) return <Notice title={sayAreas('empty')} detail={sayAreas('emptyDetail')} />;
  const pack = policy.data?.pack ?? null;
  const layers = pack?.layers ?? [];
  const layer = layers.find(({ code }) => code === chosenLayer) ?? layers[0];
  const kinds = (pack?.gridKinds ?? []).filter((kind) => kind.layer === layer?.code);
  return (
    <div className="page page--narrow">
      <PageHead title={say('new')}>
        <Link to={`/areas/divisions?community=${community.id}`}>{say('toList')}</Link>
      </PageHead>
      <ShowLoaded from={map}>
        {(base) => (
          <NewForm
            key={`${community.id} ${layer?.code ?? ''}`}
            community={community}
            communities={communities}
            layers={layers}
            layer={layer?.code ?? 'general'}
            kinds={kinds}
            defaults={pack?.division ?? usualDivision}
            areas={areas.items}
            base={base}
            boundary={shapeOf(base.communities, community.id)}
            nth={(divisions.data?.items.length ?? 0) + 1}
            onCommunity={choose}
            onLayer={setLayer}
          />
        )}
      </ShowLoaded>
    </div>
  );
}
