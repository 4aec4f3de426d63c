import { isUuid } from '@gridkeeper/domain/base/uuid.ts';
import { z } from 'zod';
import { AppError } from '../app-error.ts';

/** Where a page of a list ended: opaque to the reader, who only hands it back. */
export function cursorOf(parts: readonly (string | null)[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** What a cursor holds; whatever else somebody made up is refused before a query takes it. @throws AppError input-invalid */
export function readCursor<Parts>(cursor: string, parts: z.ZodType<Parts>): Parts {
  const read = parts.safeParse(parsed(cursor));
  if (!read.success) throw new AppError('input-invalid', {}, { fields: [{ field: 'cursor', message: 'cursor' }] });
  return read.data;
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}

export const cursorId = z.string().refine(isUuid);
/** As `toISOString` writes it, in years that any database knows. */
export const cursorMoment = z.iso.datetime().refine((at) => Date.parse(at) > 0);
