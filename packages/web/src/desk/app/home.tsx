import { Navigate } from 'react-router';
import { homePath } from '../session/home-path.ts';
import { useMe } from '../session/me.ts';

export function Home() {
  return <Navigate to={homePath(useMe().data?.capabilities ?? [])} replace />;
}
