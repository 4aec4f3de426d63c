import type { Me } from '@gridkeeper/domain/people/wire.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inTransaction } from '../platform/database/tx.ts';
import type { Routes } from '../platform/http/app.ts';
import { spend } from '../platform/rate-limit.ts';
import { changePassword } from './change-password.ts';
import { chooseLocale } from './choose-locale.ts';
import { clearSessionCookie, setSessionCookie } from './cookie.ts';
import { endSession } from './end-session.ts';
import { findSession, type Session } from './find-session.ts';
import { getMe } from './me.queries.ts';
import { mySessions } from './my-sessions.queries.ts';
import { idParams, localeBody, passwordBody, setUpBody, signInBody } from './people-schemas.ts';
import { sessionCookie, sessionOf } from './request-actor.ts';
import { setUpAccount } from './set-up-account.ts';
import { signIn } from './sign-in.ts';

/** Signing in and out, and one's own account. */
export const sessionRoutes: Routes = (app, platform) => {
  const reading = (session: Session) => ({ districtId: session.actor.districtId, readOnly: true });
  const writing = (session: Session) => ({ districtId: session.actor.districtId });

  /** Ends the session that the cookie names, if there is one. */
  const leave = async (request: FastifyRequest): Promise<void> => {
    const token = request.cookies[sessionCookie];
    const session = token ? await findSession(platform, token) : undefined;
    if (session) await inTransaction(platform, writing(session), (tx) => endSession(tx, session.actor, session.id));
  };

  /** A browser holds one session: the one before it is not left lying about. */
  const enter = async (request: FastifyRequest, reply: FastifyReply, token: string, face: 'desk' | 'field'): Promise<Me> => {
    await leave(request);
    setSessionCookie(reply, platform, token, face);
    const session = await sessionOf(platform, token);
    return inTransaction(platform, reading(session), (tx) => getMe(tx, session));
  };

  app.post('/api/v1/session', { schema: { body: signInBody } }, async (request, reply) => {
    const token = await signIn(platform, { ...request.body, address: request.ip });
    return enter(request, reply, token, request.body.face);
  });

  app.post('/api/v1/setup', { schema: { body: setUpBody } }, async (request, reply) => {
    const token = await setUpAccount(platform, { ...request.body, address: request.ip });
    return enter(request, reply, token, 'desk');
  });

  app.delete('/api/v1/session', async (request, reply) => {
    await leave(request);
    clearSessionCookie(reply, platform);
    return reply.code(204).send();
  });

  app.get('/api/v1/me', async (request) => {
    const session = await sessionOf(platform, request.cookies[sessionCookie]);
    return inTransaction(platform, reading(session), (tx) => getMe(tx, session));
  });

  app.post('/api/v1/me/password', { schema: { body: passwordBody } }, async (request, reply) => {
    const session = await sessionOf(platform, request.cookies[sessionCookie]);
    await spend(platform, `password:${session.actor.accountId}`, 10, '15m');
    await inTransaction(platform, writing(session), (tx) => changePassword(tx, session, request.body));
    return reply.code(204).send();
  });

  app.post('/api/v1/me/locale', { schema: { body: localeBody } }, async (request, reply) => {
    const session = await sessionOf(platform, request.cookies[sessionCookie]);
    await inTransaction(platform, writing(session), (tx) => chooseLocale(tx, session.actor, request.body.locale));
    return reply.code(204).send();
  });

  app.get('/api/v1/me/sessions', async (request) => {
    const session = await sessionOf(platform, request.cookies[sessionCookie]);
    return inTransaction(platform, reading(session), async (tx) => ({ items: await mySessions(tx, session) }));
  });

  app.delete('/api/v1/me/sessions/:id', { schema: { params: idParams } }, async (request, reply) => {
    const session = await sessionOf(platform, request.cookies[sessionCookie]);
    await inTransaction(platform, writing(session), (tx) => endSession(tx, session.actor, request.params.id));
    return reply.code(204).send();
  });
};
