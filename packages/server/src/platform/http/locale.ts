import type { Locale } from '@gridkeeper/domain/base/label.ts';
import type { FastifyRequest } from 'fastify';

/** Chinese first; English when the reader's browser or switch asks for it. */
export function localeOf(request: FastifyRequest): Locale {
  return /^en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'zh';
}
