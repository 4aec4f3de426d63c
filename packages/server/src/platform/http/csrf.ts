import type { FastifyRequest } from 'fastify';
import { AppError } from '../app-error.ts';

/** Writes need a header that a foreign page cannot send without being asked by the browser first. */
export async function requireSameOrigin(request: FastifyRequest): Promise<void> {
  if (request.method === 'GET' || request.method === 'HEAD' || !request.url.startsWith('/api/')) return;
  if (request.headers['x-gridkeeper'] !== '1') throw new AppError('csrf-refused');
}
