import { AppError } from '../platform/app-error.ts';
import { requireCapability, type StaffActor, type SystemActor } from './actor.ts';

/** Who keeps people, posts and units: the security administrator 安全管理员, or the program itself (`gridkeeper init`, the demo town). */
export type PeopleEditor = StaffActor | SystemActor;

/** @throws AppError not-allowed */
export function requirePeopleEditor(actor: PeopleEditor): void {
  if (actor.kind === 'staff') requireCapability(actor, 'people.edit');
}

/** Nobody gives rights to themselves, nor takes away the last way back. @throws AppError person-own */
export function requireSomebodyElse(actor: PeopleEditor, personId: string): void {
  if (actor.kind === 'staff' && actor.personId === personId) throw new AppError('person-own');
}

/** As the audit log names an editor. */
export const auditor = (actor: PeopleEditor): StaffActor | 'system' => (actor.kind === 'staff' ? actor : 'system');
