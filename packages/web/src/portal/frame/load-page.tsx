import type { ReactNode } from 'react';
import { Failure } from '../../shared/api/failure.ts';
import { ShowLoaded } from '../../shared/ui/show-loaded.tsx';
import { useLoaded } from '../../shared/ui/use-loaded.ts';

type Props<Module> = {
  readonly name: string;
  readonly load: () => Promise<Module>;
  readonly children: (module: Module) => ReactNode;
};

/** Pages that few visitors open come when they are opened; where the network fails them there is a way to try again. */
export function LoadPage<Module>({ name, load, children }: Props<Module>) {
  const page = useLoaded(name, () =>
    load().catch(() => {
      throw new Failure({ kind: 'network' });
    }),
  );
  return <ShowLoaded from={page}>{children}</ShowLoaded>;
}
