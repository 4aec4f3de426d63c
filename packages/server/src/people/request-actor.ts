import type { FastifyRequest } from 'fastify';
import { AppError } from '../platform/app-error.ts';
import type { Platform } from '../platform/platform.ts';
import type { StaffActor } from './actor.ts';
import { findSession, type Session } from './find-session.ts';

export const sessionCookie = 'gk_session';

/** The session of a cookie's token. @throws AppError sign-in-needed */
export async function sessionOf(platform: Platform, token: string | undefined): Promise<Session> {
  const session = token ? await findSession(platform, token) : undefined;
  if (!session) throw new AppError('sign-in-needed');
  return session;
}

/** The signed-in member of staff behind a request. @throws AppError sign-in-needed */
export async function staffOf(platform: Platform, request: FastifyRequest): Promise<StaffActor> {
  return (await sessionOf(platform, request.cookies[sessionCookie])).actor;
}
