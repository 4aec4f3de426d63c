import { requireCapability, type StaffActor, type SystemActor } from '../people/actor.ts';
import { AppError } from '../platform/app-error.ts';

/** Who changes the rules: the system administrator 系统管理员, or an operator at the machine itself (`gridkeeper policy publish`). */
export type PolicyEditor = StaffActor | SystemActor;

/** @throws AppError not-allowed */
export function requirePolicyEditor(actor: PolicyEditor): void {
  if (actor.kind === 'staff') requireCapability(actor, 'policy.edit');
}

/** Whoever works by the rules may read them: any post. @throws AppError not-allowed */
export function requireReadPolicy(actor: StaffActor): void {
  if (actor.posts.length === 0) throw new AppError('not-allowed');
}

/** As the audit log names an editor. */
export const auditor = (actor: PolicyEditor): StaffActor | 'system' => (actor.kind === 'staff' ? actor : 'system');
