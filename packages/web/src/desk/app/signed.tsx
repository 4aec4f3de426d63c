import { Navigate, useLocation } from 'react-router';
import { hasStatus } from '../../shared/api/failure.ts';
import { FailureNotice } from '../../shared/ui/failure-notice.tsx';
import { Waiting } from '../../shared/ui/waiting.tsx';
import { useMe } from '../session/me.ts';
import { Shell } from './shell.tsx';

/** The part of the desk behind the sign-in; remembers where somebody wanted to go. */
export function Signed() {
  const me = useMe();
  const { pathname, search } = useLocation();
  if (me.data) return <Shell me={me.data} />;
  if (me.isPending) return <Waiting />;
  if (hasStatus(me.error, 401)) return <Navigate to="/sign-in" replace state={{ next: pathname + search }} />;
  return <FailureNotice failure={me.error} onRetry={() => void me.refetch()} />;
}
