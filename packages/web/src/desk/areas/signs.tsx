import { PrinterOutlined } from '@ant-design/icons';
import { type SignKind, signKinds } from '@gridkeeper/domain/areas/sign-wire.ts';
import type { AreaView } from '@gridkeeper/domain/areas/wire.ts';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { isWorthRetrying } from '../../shared/api/failure.ts';
import { useLocale } from '../../shared/texts/locale.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { FailureNotice } from '../../shared/ui/failure-notice.tsx';
import { useWork } from '../../shared/ui/use-work.ts';
import { getPdf } from './signs-file.ts';
import { signsTexts } from './signs-texts.ts';
import './signs.css';

/** Sign, plate, card and letter of a grid, or of all grids of an area, as PDF with the names of this moment. */
export function Signs({ area }: { readonly area: AreaView }) {
  const say = useTexts(signsTexts);
  const locale = useLocale();
  const { busy, failure, run } = useWork();
  const [making, setMaking] = useState<SignKind>('grid-sign');
  const [made, setMade] = useState<string | null>(null);
  useEffect(() => () => URL.revokeObjectURL(made ?? ''), [made]);
  const make = (kind: SignKind) => {
    setMaking(kind);
    run(async () => {
      setMade(null);
      const url = URL.createObjectURL(await getPdf(`/areas/${area.id}/signs/${kind}.pdf`, { locale }));
      setMade(url);
      window.open(url, '_blank'); // where the browser forbids it, the link below opens it
    });
  };
  return (
    <section className="signs" aria-label={say('title')}>
      <h3>{say('title')}</h3>
      <p className="soft small">{say(area.level === 'grid' ? 'hint' : 'hint.all')}</p>
      <div className="row">
        {signKinds.map((kind) => (
          <Button
            key={kind}
            icon={<PrinterOutlined />}
            loading={busy && making === kind}
            disabled={busy && making !== kind}
            onClick={() => make(kind)}
          >
            {say(kind)}
          </Button>
        ))}
      </div>
      <p role="status" className="signs__made">
        {busy && say('making')}
        {made !== null && (
          <a href={made} target="_blank" rel="noopener">
            {say('made', { sign: say(making), area: area.name })}
          </a>
        )}
      </p>
      {failure !== null && <FailureNotice failure={failure} {...(isWorthRetrying(failure) ? { onRetry: () => make(making) } : {})} />}
    </section>
  );
}
