type Due = { readonly dueAt: number };

/** Of several running clocks the one that is due first; undefined when none runs. */
export function mostUrgent<Clock extends Due>(clocks: readonly Clock[]): Clock | undefined {
  return clocks.reduce<Clock | undefined>((first, clock) => (first && first.dueAt <= clock.dueAt ? first : clock), undefined);
}
