import type { Capability } from '@gridkeeper/domain/policy/pack.ts';

/** Whether cases are any of the person's business: the three administrators keep people, areas and records, not cases. */
export function worksOnCases(capabilities: readonly Capability[]): boolean {
  return capabilities.some((capability) => capability.startsWith('case.'));
}

const deskWork: readonly Capability[] = ['case.review', 'case.handle', 'case.approve', 'case.supervise', 'case.release'];

/** A grid worker's day is outside: reports and checks belong to the field face. */
export function worksOutside(capabilities: readonly Capability[]): boolean {
  return capabilities.includes('case.check') && !capabilities.some((capability) => deskWork.includes(capability));
}

/** The screen somebody's day begins with. */
export function homePath(capabilities: readonly Capability[]): string {
  if (worksOnCases(capabilities)) return '/cases';
  if (capabilities.includes('people.edit')) return '/people';
  if (capabilities.includes('area.edit')) return '/areas';
  return capabilities.includes('audit.read') ? '/registers/looks' : '/account';
}
