import type { Routes } from './app.ts';

/** For watchdogs: 200 while the database answers. */
export const healthRoutes: Routes = (app, platform) => {
  app.get('/healthz', async (_request, reply) => {
    try {
      await platform.pool.query('SELECT 1');
      return { ok: true };
    } catch {
      return reply.code(503).send({ ok: false });
    }
  });
};
