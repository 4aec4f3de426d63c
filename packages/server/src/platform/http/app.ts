import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import swagger from '@fastify/swagger';
import fastify, { type FastifyInstance } from 'fastify';
import { jsonSchemaTransform, serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { AppError } from '../app-error.ts';
import { maxPhotoBytes } from '../files/uploads.ts';
import type { Platform } from '../platform.ts';
import { requireSameOrigin } from './csrf.ts';
import { answerProblem } from './problem-handler.ts';
import { securityHeaders } from './security-headers.ts';
import { storableText } from './storable-text.ts';

/** A Fastify instance whose routes are typed by their zod schemas. */
export type App = ReturnType<typeof typed>;

const typed = (app: FastifyInstance) => app.withTypeProvider<ZodTypeProvider>();

export type Routes = (app: App, platform: Platform) => void;

export type AppOptions = {
  readonly trustProxy: false | number | string[];
  readonly routes: readonly Routes[];
  /** What else is served beside the API; it must come before the app is returned, because awaiting a Fastify instance boots it. */
  readonly pages?: (app: App) => Promise<void>;
};

/** The HTTP edge: security headers, problem documents, CSRF, images as bodies; every route comes from a room. */
export async function buildApp(platform: Platform, options: AppOptions): Promise<App> {
  const app = typed(
    fastify({
      logger: false,
      trustProxy: believedProxies(options.trustProxy),
      bodyLimit: 256 * 1024,
      genReqId: () => randomUUID(),
      routerOptions: { maxParamLength: 200 },
    }),
  );
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.addHook('onRequest', securityHeaders);
  app.addHook('onRequest', requireSameOrigin);
  app.addHook('preValidation', storableText);
  app.setErrorHandler(answerProblem(platform));
  await app.register(cookie);
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: 'Gridkeeper 网格管家', version: '1' } },
    transform: jsonSchemaTransform,
  });
  app.addContentTypeParser(
    /^(image\/|application\/octet-stream)/,
    { parseAs: 'buffer', bodyLimit: maxPhotoBytes },
    (_request, body, done) => done(null, body),
  );
  app.addHook('onResponse', (request, reply, done) => {
    platform.log.info('request', {
      method: request.method,
      route: request.routeOptions.url ?? 'none', // the pattern: no ids, no query string
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    });
    done();
  });
  await app.after();
  for (const routes of options.routes) routes(app, platform);
  if (options.pages) await options.pages(app);
  else {
    app.setNotFoundHandler(() => {
      throw new AppError('not-found');
    });
  }
  return app;
}

/** A number of hops, as Fastify asks for it. */
function believedProxies(setting: AppOptions['trustProxy']) {
  return typeof setting === 'number' ? (_address: string, hop: number) => hop < setting : setting;
}
