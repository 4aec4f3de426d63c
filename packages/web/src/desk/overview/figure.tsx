import type { ReactNode } from 'react';
import { Link } from 'react-router';

type Props = {
  readonly name: string;
  readonly value: ReactNode;
  readonly to: string;
  readonly detail?: string;
  readonly tone?: 'overdue' | 'soon';
};

/** One figure that leads to the list behind it. */
export function Figure({ name, value, to, detail, tone }: Props) {
  return (
    <Link className={tone === undefined ? 'figure' : `figure figure--${tone}`} to={to}>
      <span className="figure__name">{name}</span>
      <strong className="figure__value">{value}</strong>
      {detail !== undefined && <span className="soft">{detail}</span>}
    </Link>
  );
}
