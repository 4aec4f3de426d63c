import type { ReactNode } from 'react';

type Props = { readonly label: string; readonly htmlFor: string; readonly hint?: string; readonly children: ReactNode };

export function Field({ label, htmlFor, hint, children }: Props) {
  return (
    <div className="field">
      <label htmlFor={htmlFor}>{label}</label>
      {children}
      {hint !== undefined && <p className="field__hint">{hint}</p>}
    </div>
  );
}
