import type { ReactNode } from 'react';

type Props = { readonly title: string; readonly detail?: string; readonly children?: ReactNode };

/** An empty or closed place: what it is, and the way on. */
export function Notice({ title, detail, children }: Props) {
  return (
    <div className="notice-place">
      <h2>{title}</h2>
      {detail && <p>{detail}</p>}
      {children}
    </div>
  );
}
