import type { ReactNode } from 'react';
import { FailureNotice } from './failure-notice.tsx';
import type { Loaded } from './use-loaded.ts';
import { Waiting } from './waiting.tsx';

/** The three states of anything that is loaded: waiting, failed with a way out, there. */
export function ShowLoaded<T>(props: {
  readonly from: { readonly loaded: Loaded<T>; readonly reload: () => void };
  readonly children: (data: T) => ReactNode;
}) {
  const { loaded, reload } = props.from;
  if (loaded.state === 'loading') return <Waiting />;
  if (loaded.state === 'failed') return <FailureNotice failure={loaded.failure} onRetry={reload} />;
  return props.children(loaded.data);
}
