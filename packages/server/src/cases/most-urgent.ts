type Due = { readonly dueAt: number; readonly rhythm: boolean };

/** Of several running clocks the one that is due first; undefined when none runs. What only comes round again is due to nobody. */
export function mostUrgent<Clock extends Due>(clocks: readonly Clock[]): Clock | undefined {
  return clocks
    .filter(({ rhythm }) => !rhythm)
    .reduce<Clock | undefined>((first, clock) => (first && first.dueAt <= clock.dueAt ? first : clock), undefined);
}
