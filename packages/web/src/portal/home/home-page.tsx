import { useState } from 'react';
import { Link } from 'wouter';
import { useOffice } from '../../shared/office/office-context.tsx';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { Icon, type IconName } from '../../shared/ui/icon.tsx';
import { setElderMode, useElderMode } from '../frame/elder-mode.ts';
import { Title } from '../frame/title.tsx';
import { findMyGridId, forgetMyGrid } from '../grid/my-grid-id.ts';
import { findKeptDraft } from '../report/kept-draft.ts';
import { BoardLinks } from './board-links.tsx';
import { homeTexts } from './home-texts.ts';
import { MyWorkerCard } from './my-worker-card.tsx';
import { SolvedList } from './solved-list.tsx';

export function HomePage() {
  const say = useTexts(homeTexts);
  const { office } = useOffice();
  const elder = useElderMode();
  const [gridId, setGridId] = useState(findMyGridId);
  const [hasDraft] = useState(() => findKeptDraft() !== undefined);
  const forget = () => {
    forgetMyGrid();
    setGridId(null);
  };
  return (
    <div className="stack stack--wide">
      <div className="hero">
        <Title>{office === null ? say('title.plain') : say('title', { office: office.district.street })}</Title>
        <p className="soft">{say('lead')}</p>
      </div>
      <nav className="ways" aria-label={say('title.plain')}>
        <Way href="/report" icon="camera" title={say('way.report')} text={say(hasDraft ? 'way.draft' : 'way.report.text')} main />
        <Way href="/f" icon="search" title={say('way.follow')} text={say('way.follow.text')} />
        <Way href="/grid" icon="person" title={say('way.grid')} text={say('way.grid.text')} />
      </nav>
      <BoardLinks />
      <button type="button" className="button button--wide" onClick={() => setElderMode(!elder)}>
        <Icon name="text" />
        {say(elder ? 'elder.back' : 'elder')}
      </button>
      {gridId !== null && <MyWorkerCard gridId={gridId} onForget={forget} />}
      <SolvedList gridId={gridId} />
    </div>
  );
}

type WayProps = {
  readonly href: string;
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
  readonly main?: boolean;
};

function Way({ href, icon, title, text, main = false }: WayProps) {
  return (
    <Link href={href} className={main ? 'way way--main' : 'way'}>
      <Icon name={icon} />
      <span className="way__words">
        <strong>{title}</strong>
        <span>{text}</span>
      </span>
    </Link>
  );
}
