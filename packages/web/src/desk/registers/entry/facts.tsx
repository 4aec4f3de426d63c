import type { FieldGroup, RegisterField } from '@gridkeeper/domain/policy/registers.ts';
import { useOffice } from '../../../shared/office/office-context.tsx';
import { fullGridName } from '../../../shared/place/grid-name.ts';
import { commonTexts } from '../../../shared/texts/common.ts';
import { useLocale } from '../../../shared/texts/locale.ts';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { formatLongMoment } from '../../../shared/time.ts';
import { FactList } from '../../ui/fact-list.tsx';
import { isMasked, valueWords } from '../values.ts';
import { groupedFields, keepUnit, type Opened } from './entry-facts.ts';
import { MaskedValue } from './masked-value.tsx';
import { entryTexts } from './texts.ts';

/** All that stands in an entry, by group: each group of data on a person with what it is for, on what basis, and how long it is kept. */
export function Facts({ opened }: { readonly opened: Opened }) {
  const { entry, kind } = opened;
  const say = useTexts(entryTexts);
  const sayCommon = useTexts(commonTexts);
  const locale = useLocale();
  const { zone } = useOffice();
  const { own, grouped } = groupedFields(kind);
  const grid = entry.gridName === null ? sayCommon('noGrid') : fullGridName(entry.communityName ?? '', entry.gridName);
  const row = (field: RegisterField) => [field.label[locale], <Value key={field.code} opened={opened} field={field} />] as const;
  return (
    <>
      <section className="panel reg-facts">
        <h2>{say('facts')}</h2>
        <FactList
          rows={[
            [say(kind.sort === 'facility' ? 'facilityCode' : 'code'), entry.code],
            [say('address'), entry.address],
            [say('grid'), grid],
            ...own.map(row),
            [say('visits'), entry.visitEveryDays !== null && say('visitsDays', { days: entry.visitEveryDays })],
            [say('updated'), formatLongMoment(entry.updatedAt, locale, zone)],
          ]}
        />
      </section>
      {grouped.map(({ group, fields }) => (
        <section key={group.code} className="panel reg-facts">
          <h2>{group.label[locale]}</h2>
          <Why group={group} />
          <FactList rows={fields.map(row)} />
        </section>
      ))}
    </>
  );
}

function Value({ opened: { entry }, field }: { readonly opened: Opened; readonly field: RegisterField }) {
  const locale = useLocale();
  const value = entry.fields[field.code] ?? null;
  if (!isMasked(value)) return <span className="pre">{valueWords(field, value, locale)}</span>;
  return (
    <MaskedValue
      entry={entry}
      field={field.code}
      label={field.label[locale]}
      masked={value.masked}
      type={field.type}
      inWords={(shown) => valueWords(field, shown, locale)}
    />
  );
}

/** Why an office may hold these data, in plain words (PIPL 13, 17). */
export function Why({ group }: { readonly group: FieldGroup }) {
  const say = useTexts(entryTexts);
  const locale = useLocale();
  const { unit, count } = keepUnit(group.keep);
  return (
    <dl className="reg-why" aria-label={say('why')}>
      <div>
        <dt>{say('purpose')}</dt>
        <dd>{group.purpose[locale]}</dd>
      </div>
      <div>
        <dt>{say('basis')}</dt>
        <dd>{say(`basis.${group.basis}`)}</dd>
      </div>
      <div>
        <dt>{say('keep')}</dt>
        <dd>{say(`keep.${unit}`, { count, after: say(group.basis === 'consent' ? 'after.consent' : 'after.end') })}</dd>
      </div>
    </dl>
  );
}
