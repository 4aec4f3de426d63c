import type { OwnFile } from '@gridkeeper/domain/registers/own-wire.ts';
import { useOffice } from '../../shared/office/office-context.tsx';
import { useLocale } from '../../shared/texts/locale.ts';
import { useLabel, useTexts } from '../../shared/texts/use-texts.ts';
import { formatDay } from '../../shared/time.ts';
import { Icon } from '../../shared/ui/icon.tsx';
import { Title } from '../frame/title.tsx';
import { myFileTexts } from './my-file-texts.ts';
import { useDayWords } from './use-day-words.ts';

/** Which entry this is, whose page, and whom to ask. */
export function FileHead({ file }: { readonly file: OwnFile }) {
  const say = useTexts(myFileTexts);
  const label = useLabel();
  const words = useDayWords();
  const locale = useLocale();
  const { office, zone } = useOffice();
  return (
    <>
      <div className="stack stack--tight">
        <Title>{say('title')}</Title>
        <p className="print-only">
          {say('printed', { office: office?.district.street ?? '', day: formatDay(new Date().toISOString(), locale, zone) })}
        </p>
        <p className="soft">
          {label(file.kind)}
          {file.place !== '' && ` · ${say('place', { place: file.place })}`}
        </p>
        {file.workers.map(({ name, phone }) => (
          <p key={name} className="row">
            {say('worker', { name })}
            {phone !== null && (
              <a className="button no-print" href={`tel:${phone}`}>
                <Icon name="phone" />
                {phone}
              </a>
            )}
          </p>
        ))}
      </div>
      {file.whose === 'guardian' && (
        <p className="notice">
          <Icon name="person" />
          {say('guardian')}
        </p>
      )}
      {file.endedOn !== null && (
        <div className="notice">
          <Icon name="info" />
          <div className="notice__body">
            <p className="strong">{say('ended.title')}</p>
            <p>{say('ended.text', { day: words(file.endedOn) })}</p>
          </div>
        </div>
      )}
    </>
  );
}
