import type { Locale } from '@gridkeeper/domain/base/label.ts';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { StaffActor } from '../../people/actor.ts';
import { localeOf } from '../../platform/http/locale.ts';
import type { SheetFormat } from '../../platform/sheets/sheet-answer.ts';

/** A link that the browser follows says the reader's language itself. */
export const language = { locale: z.enum(['zh', 'en']).optional() };

/** Who asked for a sheet, of which kind, in which language. */
export function askedIn(
  request: FastifyRequest & { readonly query: { readonly locale?: Locale | undefined } },
  actor: StaffActor,
  format: SheetFormat,
) {
  return { actor, format, locale: request.query.locale ?? localeOf(request) };
}
