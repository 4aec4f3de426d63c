import './kiosk.css';
import { useState } from 'react';
import { useOffice } from '../../shared/office/office-context.tsx';
import type { GridKey } from '../../shared/place/use-my-grid.ts';
import { setLocale } from '../../shared/texts/locale.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { LanguageButton } from '../../shared/ui/language-button.tsx';
import { Title } from '../frame/title.tsx';
import { KioskFinder } from './kiosk-finder.tsx';
import { KioskMap } from './kiosk-map.tsx';
import { KioskResult } from './kiosk-result.tsx';
import { kioskTexts } from './kiosk-texts.ts';
import { Leaving } from './leaving.tsx';

/** 触摸屏 in a service hall (F4): the whole screen finds the grid worker, keeps nothing, and begins anew for the next visitor. */
export function KioskPage() {
  const say = useTexts(kioskTexts);
  const { office } = useOffice();
  const [visit, setVisit] = useState(0);
  const [key, setKey] = useState<GridKey>(null);
  const begin = () => {
    setLocale('zh');
    setKey(null);
    setVisit((before) => before + 1);
  };
  return (
    <div className="kiosk">
      <header className="kiosk__head">
        <div className="grow">
          <Title>{say('title')}</Title>
          <p>{office?.district.street}</p>
        </div>
        {office?.demo && <p className="kiosk__demo">{say('demo')}</p>}
        <LanguageButton />
      </header>
      <KioskMap key={`map ${visit}`} chosen={key} onKey={setKey} />
      <main className="kiosk__side" key={`side ${visit}`}>
        {key === null ? <KioskFinder onKey={setKey} /> : <KioskResult of={key} onAgain={() => setKey(null)} />}
      </main>
      <Leaving onOver={begin} />
    </div>
  );
}
