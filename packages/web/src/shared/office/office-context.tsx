import type { Office } from '@gridkeeper/domain/people/wire.ts';
import { createContext, type ReactNode, useContext } from 'react';
import { getJson } from '../api/request.ts';
import { useLoaded } from '../ui/use-loaded.ts';

export type OfficeValue = { readonly office: Office | null; readonly zone: string };

const defaultZone = 'Asia/Shanghai';
const Context = createContext<OfficeValue>({ office: null, zone: defaultZone });

/** Loads the office once for the whole face. Pages do not wait for it: until it is there they use the default zone. */
export function OfficeProvider({ children }: { readonly children: ReactNode }) {
  const { loaded } = useLoaded('office', (signal) => getJson<Office>('/public/office', { signal }));
  const office = loaded.state === 'ready' ? loaded.data : null;
  return <Context value={{ office, zone: office?.zone ?? defaultZone }}>{children}</Context>;
}

export function useOffice(): OfficeValue {
  return useContext(Context);
}
