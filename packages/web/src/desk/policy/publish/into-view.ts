/** As a `ref`: what has just appeared is scrolled to where it can be read. */
export function intoView(element: Element | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
