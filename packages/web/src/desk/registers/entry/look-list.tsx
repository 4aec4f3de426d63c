import type { EntryLook } from '@gridkeeper/domain/registers/wire.ts';
import { useOffice } from '../../../shared/office/office-context.tsx';
import { useLocale } from '../../../shared/texts/locale.ts';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { formatLongMoment } from '../../../shared/time.ts';
import { careTexts } from './care-texts.ts';

/** Looks at one entry, the latest first: who, when, what and why. */
export function LookList({ items }: { readonly items: readonly EntryLook[] }) {
  const say = useTexts(careTexts);
  if (items.length === 0) return <p>{say('looks.none')}</p>;
  return (
    <ul>
      {items.map((look) => (
        <Look key={JSON.stringify(look)} look={look} />
      ))}
    </ul>
  );
}

function Look({ look }: { readonly look: EntryLook }) {
  const say = useTexts(careTexts);
  const locale = useLocale();
  const { zone } = useOffice();
  return (
    <li>
      <p>
        <strong>{look.who || say('looks.gone')}</strong>
        {look.role !== null && <span className="soft">{look.role}</span>}
        <time className="soft" dateTime={look.at}>
          {formatLongMoment(look.at, locale, zone)}
        </time>
      </p>
      <p>
        {say(`looks.${look.what}`, { field: look.field?.[locale] ?? '' })}
        {look.reason !== null && <span className="reg-looks__why">{look.reason}</span>}
      </p>
    </li>
  );
}
