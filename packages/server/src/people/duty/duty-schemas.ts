import { dutyCoverages, dutyRosters } from '@gridkeeper/domain/people/duty.ts';
import { z } from 'zod';
import { uuid } from '../people-schemas.ts';

const roster = z.enum(dutyRosters);
const monday = z.iso.date();
const moment = z.iso.datetime({ offset: true });

/** Queries and bodies of the duty routes; their types are checked against the wire shapes where they are used. */
export const nowQuery = z.strictObject({ roster });
export const weekQuery = z.strictObject({ roster, monday });
export const shiftBody = z.strictObject({
  commandId: uuid,
  shiftId: uuid.optional(),
  seenVersion: z.int().min(1).optional(),
  roster,
  personId: uuid,
  from: moment,
  to: moment,
});
export const removeBody = z.strictObject({ commandId: uuid, seenVersion: z.int().min(1) });
export const copyBody = z.strictObject({ commandId: uuid, roster, monday });
export const coverageBody = z.strictObject({ commandId: uuid, roster, coverage: z.enum(dutyCoverages) });
