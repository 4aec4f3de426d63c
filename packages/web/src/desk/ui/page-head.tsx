import type { ReactNode } from 'react';

type Props = { readonly title: string; readonly children?: ReactNode };

export function PageHead({ title, children }: Props) {
  return (
    <div className="page-head">
      <title>{title}</title>
      <h1>{title}</h1>
      {children && <div className="page-head__end">{children}</div>}
    </div>
  );
}
