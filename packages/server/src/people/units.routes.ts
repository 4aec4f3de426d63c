import { inTransaction } from '../platform/database/tx.ts';
import type { Routes } from '../platform/http/app.ts';
import { contactsBody, unitParams } from './people-schemas.ts';
import { staffOf } from './request-actor.ts';
import { setUnitContacts } from './set-unit-contacts.ts';
import { listUnits } from './units.queries.ts';

/** The office's units 单位 and who answers for them. */
export const unitRoutes: Routes = (app, platform) => {
  app.get('/api/v1/units', async (request) => {
    const actor = await staffOf(platform, request);
    return inTransaction(platform, { districtId: actor.districtId, readOnly: true }, async (tx) => ({ items: await listUnits(tx) }));
  });

  app.post('/api/v1/units/:code/contacts', { schema: { params: unitParams, body: contactsBody } }, async (request, reply) => {
    const actor = await staffOf(platform, request);
    const contacts = { ...request.body, unitCode: request.params.code };
    await inTransaction(platform, { districtId: actor.districtId }, (tx) => setUnitContacts(tx, actor, contacts));
    return reply.code(204).send();
  });
};
