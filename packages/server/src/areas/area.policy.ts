import type { Capability } from '@gridkeeper/domain/policy/pack.ts';
import { requireCapability, type StaffActor } from '../people/actor.ts';

/** Division itself is public; the tree with its counts and the self-check are for those who work with cases. */
const seeing: readonly Capability[] = [
  'case.view',
  'case.review',
  'case.handle',
  'case.check',
  'case.supervise',
  'case.report',
  'area.edit',
  'people.edit',
];

/** @throws AppError not-allowed */
export function requireSeeAreas(actor: StaffActor): void {
  requireCapability(actor, ...seeing);
}

/** @throws AppError not-allowed */
export function requireEditAreas(actor: StaffActor): void {
  requireCapability(actor, 'area.edit');
}
