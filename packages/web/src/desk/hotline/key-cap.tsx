/** A key as it lies under the finger; beside what it does, so that it is learned by seeing. */
export function KeyCap({ children }: { readonly children: string }) {
  return (
    <kbd className="key-cap" aria-hidden>
      {children}
    </kbd>
  );
}
