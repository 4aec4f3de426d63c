import { PlusOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { appTexts } from '../app/texts.ts';
import { useCan } from '../session/me.ts';
import { Notice } from '../ui/notice.tsx';
import { PageHead } from '../ui/page-head.tsx';
import type { Doing } from './doing.ts';
import { DoingForm } from './doing-form.tsx';
import './people.css';
import { PeopleList } from './people-list.tsx';
import { peopleTexts } from './texts.ts';
import { UnitsList } from './units-list.tsx';

const views = ['people', 'units'] as const;
type View = (typeof views)[number];

/** Who holds which post where and until when; rights come from posts alone. */
export function PeoplePage() {
  const say = useTexts(peopleTexts);
  const sayApp = useTexts(appTexts);
  const can = useCan();
  const [view, setView] = useState<View>('people');
  const [doing, setDoing] = useState<Doing | null>(null);
  if (!can('people.edit')) return <Notice title={sayApp('noRight')} detail={sayApp('noRightDetail')} />;
  return (
    <div className="page">
      <PageHead title={say('title')}>
        <Segmented<View>
          aria-label={say('title')}
          value={view}
          options={views.map((each) => ({ value: each, label: say(each) }))}
          onChange={setView}
        />
        <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setDoing({ kind: 'add' })}>
          {say('add')}
        </Button>
      </PageHead>
      {view === 'people' ? <PeopleList onDo={setDoing} /> : <UnitsList onDo={setDoing} />}
      {doing !== null && <DoingForm doing={doing} onClose={() => setDoing(null)} />}
    </div>
  );
}
