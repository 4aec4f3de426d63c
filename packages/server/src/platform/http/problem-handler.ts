import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { AppError, problemOf } from '../app-error.ts';
import { maxPhotoBytes } from '../files/uploads.ts';
import type { Platform } from '../platform.ts';
import { fieldMessages } from './field-messages.ts';
import { localeOf } from './locale.ts';

/** Every error leaves as an RFC 9457 problem document in the reader's language; never a stack trace. */
export function answerProblem(platform: Platform) {
  return async (error: FastifyError | AppError, request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const locale = localeOf(request);
    const told = asAppError(error, request);
    if (told.status >= 500) {
      platform.log.error('unexpected', { route: request.routeOptions.url ?? 'none', reference: request.id, error: safeText(error) });
    }
    if (told.extra.retryAfterSeconds) reply.header('Retry-After', told.extra.retryAfterSeconds);
    const body = problemOf(told, locale);
    await reply.code(told.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(body));

    function asAppError(thrown: FastifyError | AppError, from: FastifyRequest): AppError {
      if (thrown instanceof AppError) return thrown;
      if (hasZodFastifySchemaValidationErrors(thrown))
        return new AppError('input-invalid', {}, { fields: fieldMessages(thrown.validation, locale) });
      if (thrown.statusCode === 413) return new AppError('body-too-large', { megabytes: maxPhotoBytes / 1024 / 1024 });
      if (thrown.statusCode === 415) return new AppError('photo-unreadable');
      if (thrown.statusCode && thrown.statusCode >= 400 && thrown.statusCode < 500) return new AppError('input-invalid');
      return new AppError('unexpected', { reference: from.id });
    }
  };
}

/** The kind and place of a fault without its values: database messages may quote personal data. */
function safeText(error: Error & { code?: string }): string {
  const place =
    error.stack
      ?.split('\n')
      .find((line) => line.includes(' at '))
      ?.trim() ?? '';
  return `${error.name} ${error.code ?? ''} ${place}`;
}
