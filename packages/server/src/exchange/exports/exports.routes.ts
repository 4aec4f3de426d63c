import { z } from 'zod';
import { caseQuery } from '../../cases/case-schemas.ts';
import { weekQuery } from '../../people/duty/duty-schemas.ts';
import { peopleQuery } from '../../people/people-schemas.ts';
import { staffOf } from '../../people/request-actor.ts';
import type { Routes } from '../../platform/http/app.ts';
import { sheetFormats } from '../../platform/sheets/sheet-answer.ts';
import { areaList } from './area-list.ts';
import { askedIn, language } from './asked-in.ts';
import { caseList } from './case-list.ts';
import { dutyList } from './duty-list.ts';
import { findingList } from './finding-list.ts';
import { peopleList } from './people-list.ts';
import { sendList } from './send-list.ts';

/** Every list of the desk as a sheet 导出: the path of the list with `.xlsx` or `.csv` behind it, and the same query. */
export const exportRoutes: Routes = (app, platform) => {
  for (const format of sheetFormats) {
    app.get(`/api/v1/cases.${format}`, { schema: { querystring: caseQuery.extend(language) } }, async (request, reply) => {
      const asked = askedIn(request, await staffOf(platform, request), format);
      const { locale: _, ...query } = request.query;
      return sendList(platform, reply, asked, caseList(asked.actor, query, asked.locale));
    });

    app.get(`/api/v1/areas.${format}`, { schema: { querystring: z.object(language) } }, async (request, reply) => {
      const asked = askedIn(request, await staffOf(platform, request), format);
      return sendList(platform, reply, asked, areaList(asked.actor, asked.locale));
    });

    app.get(`/api/v1/areas/check.${format}`, { schema: { querystring: z.object(language) } }, async (request, reply) => {
      const asked = askedIn(request, await staffOf(platform, request), format);
      return sendList(platform, reply, asked, await findingList(platform, asked.actor, asked.locale));
    });

    app.get(`/api/v1/people.${format}`, { schema: { querystring: peopleQuery.extend(language) } }, async (request, reply) => {
      const asked = askedIn(request, await staffOf(platform, request), format);
      return sendList(platform, reply, asked, peopleList(asked.actor, request.query, asked.locale));
    });

    app.get(`/api/v1/people/duty.${format}`, { schema: { querystring: weekQuery.extend(language) } }, async (request, reply) => {
      const asked = askedIn(request, await staffOf(platform, request), format);
      const { roster, monday } = request.query;
      return sendList(platform, reply, asked, dutyList(asked.actor, { roster, monday }, asked.locale));
    });
  }
};
