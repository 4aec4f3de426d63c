import type { FastifyRequest } from 'fastify';
import { AppError } from '../app-error.ts';

/** U+0000, which no text of PostgreSQL can hold. */
const nothing = String.fromCharCode(0);
/** Surrogates without their other half. */
const halves = /\p{Cs}/gu;

/**
 * Phones and old programs paste halves of an emoji and invisible zeros, and the database takes neither. A half becomes U+FFFD, a zero goes away, so
 * that nobody loses a report to a character he cannot see.
 * @throws AppError input-invalid for values nested beyond 64 deep
 */
export async function storableText(request: FastifyRequest): Promise<void> {
  request.body = storable(request.body, 0);
  request.query = storable(request.query, 0);
  request.params = storable(request.params, 0);
}

/** GeoJSON needs eight, forms fewer; thousands are an attack on whatever walks through them. */
const deepest = 64;

function storable(value: unknown, depth: number): unknown {
  if (depth > deepest) throw new AppError('input-invalid');
  const inside = (inner: unknown) => storable(inner, depth + 1);
  if (typeof value === 'string') return isStorable(value) ? value : value.replaceAll(nothing, '').replace(halves, '\ufffd');
  if (Array.isArray(value)) return value.map(inside);
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [inside(name), inside(inner)]));
}

const isStorable = (text: string) => !text.includes(nothing) && text.search(halves) === -1;
