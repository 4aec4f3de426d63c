import { Link } from 'react-router';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { Icon } from '../../../shared/ui/icon.tsx';
import { type SeenKind, useWarningCounts } from '../queries.ts';
import { registersTexts } from '../texts.ts';
import { lightOf, possibleWarnings } from '../warnings.ts';
import { homeTexts } from './texts.ts';

/** The server stops counting there. */
const countCap = 1_000;

/** How many entries need looking after, each leading to the list of them. */
export function KindWarnings({ kind }: { readonly kind: SeenKind }) {
  const say = useTexts(registersTexts);
  const sayHome = useTexts(homeTexts);
  const { counts, failed } = useWarningCounts(kind);
  if (possibleWarnings(kind).length === 0 || kind.count === 0) return null;
  if (failed) return <p className="soft small">{sayHome('countFailed')}</p>;
  if (counts === undefined) return <p className="soft small">{sayHome('counting')}</p>;
  const some = counts.filter(({ total }) => total > 0);
  if (some.length === 0)
    return (
      <p className="reg-card__well small">
        <Icon name="check" /> {sayHome('allWell')}
      </p>
    );
  return (
    <ul className="reg-card__warnings">
      {some.map(({ warning, total }) => {
        const light = lightOf({ kind: warning });
        return (
          <li key={warning}>
            <Link className={`reg-warn reg-warn--${light}`} to={`/registers/${kind.code}?warning=${warning}`}>
              <Icon name={light === 'soon' ? 'clock' : 'alert'} />
              <span className="grow">{say(`asked.${warning}`)}</span>
              <strong>{say(total < countCap ? 'count' : 'countMany', { count: total })}</strong>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
