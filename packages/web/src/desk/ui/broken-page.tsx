import { Button } from 'antd';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { appTexts } from '../app/texts.ts';
import { Notice } from './notice.tsx';

/** Shown when a screen threw, or when its part could not be loaded after an update of the server. */
export function BrokenPage() {
  const say = useTexts(appTexts);
  return (
    <main>
      <Notice title={say('broken')} detail={say('brokenDetail')}>
        <Button type="primary" onClick={() => location.reload()}>
          {say('reload')}
        </Button>
      </Notice>
    </main>
  );
}
