import { divisionRoutes } from './areas/divisions/divisions.routes.ts';
import { publicAreaRoutes } from './areas/public-areas.routes.ts';
import { signRoutes } from './areas/signs/signs.routes.ts';
import { staffAreaRoutes } from './areas/staff-areas.routes.ts';
import { contactRoutes } from './cases/contact.routes.ts';
import { hotlineRoutes } from './cases/hotline.routes.ts';
import { libraryRoutes } from './cases/library.routes.ts';
import { noticeRoutes } from './cases/notices/notices.routes.ts';
import { openChecks } from './cases/open-checks.queries.ts';
import { publicCaseRoutes } from './cases/public-cases.routes.ts';
import { slipRoutes } from './cases/slips/slip.routes.ts';
import { staffCaseRoutes } from './cases/staff-cases.routes.ts';
import { streamRoutes } from './cases/stream.routes.ts';
import { uploadRoutes } from './cases/upload.routes.ts';
import { exportRoutes } from './exchange/exports/exports.routes.ts';
import { measuresRoutes } from './measures/measures.routes.ts';
import { checkerRoutes } from './people/checkers.routes.ts';
import { dutyRoutes } from './people/duty/duty.routes.ts';
import { inboxRoutes } from './people/inbox.routes.ts';
import { officeRoutes } from './people/office.routes.ts';
import { peopleRoutes } from './people/people.routes.ts';
import { sessionRoutes } from './people/session.routes.ts';
import type { Configuration } from './platform/configuration.ts';
import { startFeedHub } from './platform/feed/feed-hub.ts';
import { buildApp, type Routes } from './platform/http/app.ts';
import { healthRoutes } from './platform/http/health.routes.ts';
import { listenOrExplain } from './platform/http/listen.ts';
import { serveFaces } from './platform/http/web-files.ts';
import type { Platform } from './platform/platform.ts';
import { policyRoutes } from './policy/policy.routes.ts';
import { ownPageRoutes } from './registers/own-page/own-page.routes.ts';
import { registerRoutes } from './registers/register.routes.ts';
import { registerExportRoutes } from './registers/sheets/register-exports.routes.ts';
import { registerSheetRoutes } from './registers/sheets/sheets.routes.ts';
import { textRoutes } from './text/text.routes.ts';
import { welcome } from './welcome.ts';

export type Server = {
  listen(port: number, host: string): Promise<string>;
  welcome(address: string): void;
  stop(): Promise<void>;
};

/** Every room's part of /api/v1, but for the stream, which needs the feed. */
export const apiRoutes: readonly Routes[] = [
  healthRoutes,
  officeRoutes,
  sessionRoutes,
  inboxRoutes,
  publicAreaRoutes,
  staffAreaRoutes,
  divisionRoutes,
  signRoutes,
  publicCaseRoutes,
  noticeRoutes,
  libraryRoutes,
  staffCaseRoutes,
  contactRoutes,
  hotlineRoutes,
  slipRoutes,
  uploadRoutes,
  measuresRoutes,
  peopleRoutes,
  checkerRoutes(openChecks),
  dutyRoutes,
  policyRoutes,
  textRoutes,
  registerRoutes,
  ownPageRoutes,
  exportRoutes,
  registerSheetRoutes,
  registerExportRoutes,
];

/** The whole server: every room's routes, the faces, the feed. Holds no state of its own, so several may run side by side. */
export async function buildServer(platform: Platform, configuration: Configuration): Promise<Server> {
  const hub = await startFeedHub(platform);
  const routes = [...apiRoutes, streamRoutes(hub)];
  const app = await buildApp(platform, { trustProxy: configuration.trustProxy, routes, pages: serveFaces });
  return {
    listen: (port, host) => listenOrExplain(app, port, host),
    welcome: (address) => welcome(address, configuration),
    async stop() {
      hub.stop();
      app.server.closeAllConnections();
      await app.close();
    },
  };
}
