/** Overdue, due soon and other open cases as parts of one bar, against the largest of the list; the words beside it say the same. */
export function LoadBar(props: { readonly overdue: number; readonly soon: number; readonly open: number; readonly most: number }) {
  const { overdue, soon, open, most } = props;
  const width = (count: number) => ({ width: `${most === 0 ? 0 : (count / most) * 100}%` });
  return (
    <span className="load" aria-hidden>
      <span className="load__overdue" style={width(overdue)} />
      <span className="load__soon" style={width(soon)} />
      <span className="load__open" style={width(Math.max(0, open - overdue - soon))} />
    </span>
  );
}
