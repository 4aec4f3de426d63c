import './confidence-bar.css';

/** How sure a suggestion is, as a bar beside its percentage in words; for the eye only. @param confidence 0..1 */
export function ConfidenceBar({ confidence }: { readonly confidence: number }) {
  return (
    <span className="confidence-bar" aria-hidden>
      <span style={{ width: `${Math.round(Math.min(Math.max(confidence, 0), 1) * 100)}%` }} />
    </span>
  );
}
