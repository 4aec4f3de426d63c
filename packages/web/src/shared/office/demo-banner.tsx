import { commonTexts } from '../texts/common.ts';
import { useTexts } from '../texts/use-texts.ts';
import { useOffice } from './office-context.tsx';

export function DemoBanner() {
  const say = useTexts(commonTexts);
  const { office } = useOffice();
  return office?.demo ? (
    <aside className="demo-banner" aria-label={say('demo.label')}>
      {say('demo')}
    </aside>
  ) : null;
}
