import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { AppError } from '../app-error.ts';
import { root } from '../root.ts';
import type { App } from './app.ts';

const faces = { '/desk': 'desk.html', '/field': 'field.html' } as const;

/** The built faces: hashed files for a year, pages fresh; any path below a face opens that face, so links can be shared. */
export async function serveFaces(app: App): Promise<void> {
  const dist = join(root, 'packages/web/dist');
  if (!existsSync(dist)) return;
  await app.register(fastifyStatic, {
    root: dist,
    index: false,
    wildcard: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.setHeader('Cache-Control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  for (const [path, page] of Object.entries(faces)) {
    app.get(path, (_request, reply) => reply.sendFile(page));
    app.get(`${path}/*`, (_request, reply) => reply.sendFile(page));
  }
  app.get('/', (_request, reply) => reply.sendFile('index.html'));
  app.setNotFoundHandler((request, reply) => {
    const page = request.method === 'GET' && !request.url.startsWith('/api/') && !/\.\w{2,5}(\?|$)/.test(request.url);
    if (!page) throw new AppError('not-found');
    return reply.sendFile('index.html');
  });
}
