import { EnvironmentOutlined } from '@ant-design/icons';
import type { EntryRow } from '@gridkeeper/domain/registers/wire.ts';
import { Button } from 'antd';
import { Link, useLocation } from 'react-router';
import { fullGridName } from '../../../shared/place/grid-name.ts';
import { commonTexts } from '../../../shared/texts/common.ts';
import { useLocale } from '../../../shared/texts/locale.ts';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import type { SeenKind } from '../queries.ts';
import { isEmpty, nameWords, valueWords } from '../values.ts';
import { WarningTag } from '../warning-tag.tsx';
import { listTexts } from './texts.ts';

type Props = { readonly kind: SeenKind; readonly item: EntryRow; readonly chosen: boolean; readonly onLocate: () => void };

/** One entry of a list: what it is, where it is, what it needs. */
export function EntryLine({ kind, item, chosen, onLocate }: Props) {
  const say = useTexts(listTexts);
  const sayCommon = useTexts(commonTexts);
  const locale = useLocale();
  const { search } = useLocation();
  const name = nameWords(item.name, locale);
  const facts = kind.fields.filter(({ code, listed }) => listed && !isEmpty(item.fields[code] ?? null));
  const grid = item.gridName === null ? null : fullGridName(item.communityName ?? '', item.gridName);
  return (
    <li className={chosen ? 'reg-row reg-row--chosen' : 'reg-row'} aria-current={chosen}>
      <div className="reg-row__what">
        <p className="reg-row__name">
          <Link to={`/registers/entries/${item.id}`} state={{ list: search }}>
            {name}
          </Link>
          {item.code !== null && <span className="soft small">{item.code}</span>}
        </p>
        <p className="soft">
          {item.address !== '' && <span>{item.address}</span>}
          <span>{grid ?? item.communityName ?? sayCommon('noGrid')}</span>
          {item.endedOn !== null && <span>{say('endedOn', { day: item.endedOn })}</span>}
        </p>
        {(facts.length > 0 || item.warnings.length > 0) && (
          <p className="reg-row__facts">
            {facts.map((field) => (
              <span key={field.code}>
                <span className="soft">{field.label[locale]}</span> {valueWords(field, item.fields[field.code] ?? null, locale)}
              </span>
            ))}
            {item.warnings.map((warning) => (
              <WarningTag key={warning.kind + ('certificate' in warning ? warning.certificate : '')} warning={warning} kind={kind} />
            ))}
          </p>
        )}
      </div>
      <Button
        className="reg-row__locate no-print"
        type="text"
        icon={<EnvironmentOutlined aria-hidden />}
        aria-label={say('locate', { name })}
        title={say('locate', { name })}
        onClick={onLocate}
      />
    </li>
  );
}
