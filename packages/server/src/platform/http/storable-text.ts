import type { FastifyRequest } from 'fastify';

/** U+0000, which no text of PostgreSQL can hold. */
const nothing = String.fromCharCode(0);
/** Surrogates without their other half. */
const halves = /\p{Cs}/gu;

/**
 * Phones and old programs paste halves of an emoji and invisible zeros, and the database takes neither. A half becomes U+FFFD, a zero goes away, so
 * that nobody loses a report to a character he cannot see.
 */
export async function storableText(request: FastifyRequest): Promise<void> {
  request.body = storable(request.body);
  request.query = storable(request.query);
  request.params = storable(request.params);
}

function storable(value: unknown): unknown {
  if (typeof value === 'string') return isStorable(value) ? value : value.replaceAll(nothing, '').replace(halves, '\ufffd');
  if (Array.isArray(value)) return value.map(storable);
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [storable(name), storable(inner)]));
}

const isStorable = (text: string) => !text.includes(nothing) && text.search(halves) === -1;
