import type { FastifyReply, FastifyRequest } from 'fastify';

const policy = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  // antd writes its styles at run time; scripts stay strict.
  "style-src 'self' 'unsafe-inline'",
  "script-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** One hook instead of helmet, which costs more than half of the throughput. */
export async function securityHeaders(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  reply.header('Content-Security-Policy', policy);
  reply.header('X-Content-Type-Options', 'nosniff');
  reply.header('Referrer-Policy', 'same-origin');
  reply.header('Cross-Origin-Opener-Policy', 'same-origin');
  reply.header('Permissions-Policy', 'geolocation=(self), camera=(self), microphone=(), payment=()');
  if (request.protocol === 'https') reply.header('Strict-Transport-Security', 'max-age=31536000');
  if (request.url.startsWith('/api/')) reply.header('Cache-Control', 'no-store');
}
