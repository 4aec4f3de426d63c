import { EyeOutlined } from '@ant-design/icons';
import type { RegisterFieldType } from '@gridkeeper/domain/policy/registers.ts';
import type { EntryView, Revealed } from '@gridkeeper/domain/registers/wire.ts';
import { Button } from 'antd';
import { useState } from 'react';
import { useLocale } from '../../../shared/texts/locale.ts';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { valueWords } from '../values.ts';
import { RevealForm } from './reveal-form.tsx';
import { entryTexts } from './texts.ts';

type Props = {
  readonly entry: Pick<EntryView, 'id' | 'can'>;
  readonly field: string;
  readonly label: string;
  readonly masked: string;
  readonly type: RegisterFieldType | null;
  readonly inWords?: (value: Revealed['value']) => string;
};

/** A value that stands masked; whoever may, sees it for a reason, until the page is left. It is never printed. */
export function MaskedValue({ entry, field, label, masked, type, inWords }: Props) {
  const say = useTexts(entryTexts);
  const locale = useLocale();
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState<Revealed>();
  if (shown) {
    const words = inWords?.(shown.value) ?? valueWords(undefined, shown.value, locale);
    return (
      <>
        <span className="no-print" role="status">
          {type === 'phone' ? <a href={`tel:${words.replace(/[^\d+]/g, '')}`}>{words}</a> : words}{' '}
          <span className="soft small">{say('reveal.done')}</span>
        </span>
        <span className="print-only">{masked}</span>
      </>
    );
  }
  return (
    <span className="reg-masked">
      <span>{masked}</span>
      {entry.can.reveal && (
        <Button
          className="no-print"
          size="small"
          icon={<EyeOutlined aria-hidden />}
          aria-label={say('revealField', { field: label })}
          onClick={() => setAsking(true)}
        >
          {say('reveal')}
        </Button>
      )}
      {asking && <RevealForm entryId={entry.id} field={field} label={label} onShown={setShown} onClose={() => setAsking(false)} />}
    </span>
  );
}
