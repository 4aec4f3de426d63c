import type { SheetTally } from '@gridkeeper/domain/exchange/sheet-wire.ts';
import { useLocale } from '../../shared/texts/locale.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { sheetTexts } from './texts.ts';

const counts = ['read', 'added', 'changed', 'same', 'bad'] as const;

/** Rows counted: read, new, changed, the same, faulty. */
export function Tally({ tally }: { readonly tally: Pick<SheetTally, (typeof counts)[number]> }) {
  const say = useTexts(sheetTexts);
  const locale = useLocale();
  return (
    <dl className="sheets__tally">
      {counts.map((count) => (
        <div key={count} className={count === 'bad' && tally.bad > 0 ? 'sheets__bad' : undefined}>
          <dt>{say(`tally.${count}`)}</dt>
          <dd>{tally[count].toLocaleString(locale)}</dd>
        </div>
      ))}
    </dl>
  );
}
