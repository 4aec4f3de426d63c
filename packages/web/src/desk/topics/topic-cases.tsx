import type { HotTopicItem } from '@gridkeeper/domain/text/wire.ts';
import { useEffect, useRef } from 'react';
import { hasStatus } from '../../shared/api/failure.ts';
import { MapView } from '../../shared/map/map-view.tsx';
import { useMapData } from '../../shared/map/use-map-data.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { FailureNotice } from '../../shared/ui/failure-notice.tsx';
import { ShowLoaded } from '../../shared/ui/show-loaded.tsx';
import { Waiting } from '../../shared/ui/waiting.tsx';
import { CaseRow } from '../queue/case-row.tsx';
import '../queue/queue.css';
import { Notice } from '../ui/notice.tsx';
import { useTopicCases } from './queries.ts';
import { topicsTexts } from './texts.ts';
import { topicName } from './topic-name.ts';

/** One topic: where its messages come from, and its cases. */
export function TopicCases({ topic }: { readonly topic: HotTopicItem }) {
  const say = useTexts(topicsTexts);
  const name = topicName(topic);
  const top = useRef<HTMLHeadingElement>(null);
  // On a phone it stands above the list that was tapped.
  useEffect(() => {
    if (top.current?.dataset.topic === topic.id) top.current.scrollIntoView({ block: 'nearest' });
  }, [topic.id]);
  return (
    <>
      <h2 ref={top} data-topic={topic.id} className="topics__name">
        {name}
      </h2>
      <TopicMap topic={topic} name={name} />
      <section className="panel topics__cases">
        <h3>{say('cases', { count: topic.count })}</h3>
        <Cases id={topic.id} />
      </section>
    </>
  );
}

function TopicMap({ topic, name }: { readonly topic: HotTopicItem; readonly name: string }) {
  const say = useTexts(topicsTexts);
  const map = useMapData();
  if (topic.points.length === 0) return <p className="soft gap-below">{say('mapNone')}</p>;
  const markers = topic.points.map((point, i) => ({ id: `${topic.id}-${i}`, point, light: 'ok' as const }));
  return (
    <div className="topics__map">
      <ShowLoaded from={map}>{(data) => <MapView data={data} label={say('map', { name })} markers={markers} />}</ShowLoaded>
    </div>
  );
}

function Cases({ id }: { readonly id: string }) {
  const say = useTexts(topicsTexts);
  const cases = useTopicCases(id);
  if (cases.isPending) return <Waiting />;
  if (cases.isError && hasStatus(cases.error, 404)) return <Notice title={say('gone')} detail={say('goneDetail')} />;
  if (cases.data === undefined) return <FailureNotice failure={cases.error} onRetry={() => void cases.refetch()} />;
  return (
    <ul>
      {cases.data.items.map((item) => (
        <li key={item.id}>
          <CaseRow item={item} search="?queue=all" current={false} />
        </li>
      ))}
    </ul>
  );
}
