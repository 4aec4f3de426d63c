import { PrinterOutlined } from '@ant-design/icons';
import { Button, QRCode } from 'antd';
import { useOffice } from '../../../shared/office/office-context.tsx';
import { useLocale } from '../../../shared/texts/locale.ts';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { formatDay } from '../../../shared/time.ts';
import { nameWords } from '../values.ts';
import { careTexts } from './care-texts.ts';
import type { Opened } from './entry-facts.ts';

const ownPage = '/my-file';
const qrPixels = 180;

type Props = { readonly opened: Opened; readonly code: string; readonly onClose: () => void };

/** The slip 查询码单 that the person takes along. The code stands in the fragment of the address, which is never sent to a server. */
export function CodeSlip({ opened: { entry, kind }, code, onClose }: Props) {
  const say = useTexts(careTexts);
  const locale = useLocale();
  const { office, zone } = useOffice();
  const address = `${location.origin}${ownPage}`;
  const day = formatDay(new Date().toISOString(), locale, zone);
  return (
    <div className="page page--narrow">
      <article className="panel reg-slip">
        <h1>{say('slip.title')}</h1>
        <p className="soft">{say('slip.for', { kind: kind.label[locale], name: nameWords(entry.name, locale) })}</p>
        <div className="reg-slip__code">
          <span aria-hidden>
            <QRCode type="svg" value={`${address}#${code}`} size={qrPixels} bordered={false} />
          </span>
          <div>
            <p className="reg-slip__letters">{code}</p>
            <p>{say('slip.open', { address })}</p>
          </div>
        </div>
        <p>{say('slip.may')}</p>
        <p>{say('slip.keep')}</p>
        <p className="soft">{say('slip.made', { office: office ? `${office.district.name}${office.district.street}` : '', day })}</p>
      </article>
      <p className="row no-print">
        <Button type="primary" icon={<PrinterOutlined aria-hidden />} onClick={() => print()}>
          {say('slip.print')}
        </Button>
        <Button onClick={onClose}>{say('slip.done')}</Button>
        <span className="soft">{say('slip.once')}</span>
      </p>
    </div>
  );
}
