import type { CaseChange } from '@gridkeeper/domain/cases/wire.ts';
import { staffOf } from '../people/request-actor.ts';
import type { FeedHub, FeedRow } from '../platform/feed/feed-hub.ts';
import type { Routes } from '../platform/http/app.ts';
import { type CaseScope, caseScope, inScope } from './case.policy.ts';

const beat = 25_000;

/** Live changes for the desk (SSE): ids only, of cases this reader may see or just ceased to see. */
export function streamRoutes(hub: FeedHub): Routes {
  return (app, platform) => {
    app.get('/api/v1/stream', async (request, reply) => {
      const actor = await staffOf(platform, request);
      const scope = caseScope(actor);
      const out = reply.hijack().raw;
      out.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' });
      const send = (event: string, data: unknown, id: string) => out.write(`id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
      const tell = (rows: readonly FeedRow[], cursor: string) => {
        const changes = changesFor(scope, rows);
        if (changes.length > 0) send('cases', changes, cursor);
      };
      const from = request.headers['last-event-id'];
      if (typeof from === 'string') {
        const missed = await hub.since(from, actor.districtId);
        if (missed) tell(missed, hub.cursor());
        else send('reset', {}, hub.cursor());
      } else {
        out.write(`id: ${hub.cursor()}\nevent: hello\ndata: {}\n\n`);
      }
      const leave = hub.join({ districtId: actor.districtId, tell });
      const timer = setInterval(() => out.write(': beat\n\n'), beat);
      // A post may end and a session may be closed elsewhere: the stream does not outlive what the session would allow.
      const end = setTimeout(() => out.end(), 30 * 60_000);
      request.raw.on('close', () => {
        leave();
        clearInterval(timer);
        clearTimeout(end);
      });
    });
  };
}

export function changesFor(scope: CaseScope, rows: readonly FeedRow[]): CaseChange[] {
  const changes = new Map<string, CaseChange>();
  for (const row of rows) {
    const sees = row.scope_after !== null && inScope(scope, row.scope_after);
    const saw = row.scope_before !== null && inScope(scope, row.scope_before);
    if (sees || saw) changes.set(row.subject_id, { id: row.subject_id, removed: !sees });
  }
  return [...changes.values()];
}
