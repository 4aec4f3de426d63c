import { EditOutlined, PrinterOutlined, QrcodeOutlined, StopOutlined } from '@ant-design/icons';
import { isRestricted } from '@gridkeeper/domain/registers/kinds.ts';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { useLocale } from '../../../shared/texts/locale.ts';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { Icon } from '../../../shared/ui/icon.tsx';
import { isMasked, nameWords } from '../values.ts';
import { WarningTag } from '../warning-tag.tsx';
import { EndForm } from './end-form.tsx';
import { endReasonWords, type Opened } from './entry-facts.ts';
import { GiveCode } from './give-code.tsx';
import { MaskedValue } from './masked-value.tsx';
import { entryTexts } from './texts.ts';

/** The entry's name, what it needs, and what may be done with it. */
export function EntryHead({ opened, onCode }: { readonly opened: Opened; readonly onCode: (code: string) => void }) {
  const { entry, kind } = opened;
  const say = useTexts(entryTexts);
  const locale = useLocale();
  const navigate = useNavigate();
  const state: unknown = useLocation().state;
  const [doing, setDoing] = useState<'code' | 'end' | null>(null);
  const { can, endedOn, endReason } = entry;
  const back = `/registers/${kind.code}${listOf(state)}`;
  return (
    <header className="reg-entry__head">
      <p className="reg-crumb no-print">
        <Link to={back}>
          <Icon name="back" />
          {say('toList', { kind: kind.label[locale] })}
        </Link>
      </p>
      <div className="page-head">
        <h1>
          {isMasked(entry.name) ? (
            <MaskedValue entry={entry} field="name" label={say('name')} masked={entry.name.masked} type={null} />
          ) : (
            nameWords(entry.name, locale)
          )}
          <span className="reg-entry__kind">{kind.label[locale]}</span>
        </h1>
        <div className="page-head__end no-print">
          {can.change && (
            <Button
              type="primary"
              icon={<EditOutlined aria-hidden />}
              onClick={() => void navigate(`/registers/entries/${entry.id}/change`)}
            >
              {say('change')}
            </Button>
          )}
          {can.giveCode && (
            <Button icon={<QrcodeOutlined aria-hidden />} onClick={() => setDoing('code')}>
              {say('giveCode')}
            </Button>
          )}
          <Button icon={<PrinterOutlined aria-hidden />} onClick={() => print()}>
            {say('print')}
          </Button>
          {can.end && (
            <Button danger icon={<StopOutlined aria-hidden />} onClick={() => setDoing('end')}>
              {say('end')}
            </Button>
          )}
        </div>
      </div>
      {endedOn !== null && (
        <p className="reg-banner">
          {endReason === null
            ? say('ended', { day: endedOn })
            : say('endedWhy', { day: endedOn, reason: endReasonWords(endReason, locale) })}
        </p>
      )}
      {entry.warnings.length > 0 && (
        <p className="reg-entry__warnings">
          {entry.warnings.map((warning) => (
            <WarningTag key={warning.kind + ('certificate' in warning ? warning.certificate : '')} warning={warning} kind={kind} />
          ))}
        </p>
      )}
      {doing === 'end' && <EndForm opened={opened} gone={isRestricted(kind)} onClose={() => setDoing(null)} />}
      {doing === 'code' && <GiveCode entryId={entry.id} onCode={onCode} onClose={() => setDoing(null)} />}
    </header>
  );
}

/** The filters of the list that one came from, if any. */
function listOf(state: unknown): string {
  return typeof state === 'object' && state !== null && 'list' in state && typeof state.list === 'string' ? state.list : '';
}
