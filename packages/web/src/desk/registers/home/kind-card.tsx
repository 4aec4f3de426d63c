import { LockOutlined } from '@ant-design/icons';
import { isRestricted } from '@gridkeeper/domain/registers/kinds.ts';
import { Link } from 'react-router';
import { useLabel, useTexts } from '../../../shared/texts/use-texts.ts';
import type { SeenKind } from '../queries.ts';
import { registersTexts } from '../texts.ts';
import { KindWarnings } from './kind-warnings.tsx';

/** One register: its name, how many entries stand in it, and what of them needs looking after. */
export function KindCard({ kind }: { readonly kind: SeenKind }) {
  const say = useTexts(registersTexts);
  const label = useLabel();
  return (
    <li className="panel reg-card">
      <h2>
        <Link to={`/registers/${kind.code}`}>{label(kind.label)}</Link>
      </h2>
      <p className="reg-card__count">{say('count', { count: kind.count })}</p>
      {isRestricted(kind) && (
        <p className="soft small">
          <LockOutlined aria-hidden /> {say('restricted.short')}
        </p>
      )}
      <KindWarnings kind={kind} />
    </li>
  );
}
