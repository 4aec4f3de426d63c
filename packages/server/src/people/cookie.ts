import type { FastifyReply } from 'fastify';
import type { Platform } from '../platform/platform.ts';
import { sessionCookie } from './request-actor.ts';
import { absoluteDays } from './session-token.ts';

const options = (platform: Platform) => ({
  httpOnly: true,
  sameSite: 'lax' as const,
  path: '/',
  secure: platform.publicUrl.startsWith('https:'),
});

/** The desk's cookie goes with the browser; the field's stays, for a worker opens the app many times a day. */
export function setSessionCookie(reply: FastifyReply, platform: Platform, token: string, face: 'desk' | 'field'): void {
  reply.setCookie(sessionCookie, token, { ...options(platform), ...(face === 'field' ? { maxAge: absoluteDays.field * 86_400 } : {}) });
}

export function clearSessionCookie(reply: FastifyReply, platform: Platform): void {
  reply.clearCookie(sessionCookie, options(platform));
}
