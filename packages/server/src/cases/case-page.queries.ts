import type { Label } from '@gridkeeper/domain/base/label.ts';
import { allowedActions } from '@gridkeeper/domain/cases/allowed-actions.ts';
import { clockViews } from '@gridkeeper/domain/cases/clocks.ts';
import { holdersOf } from '@gridkeeper/domain/cases/holders.ts';
import type { CaseDetail } from '@gridkeeper/domain/cases/wire.ts';
import { routingSentence } from '@gridkeeper/domain/policy/sentences.ts';
import { may, type StaffActor } from '../people/actor.ts';
import { gridWorkers } from '../people/grid-workers.queries.ts';
import { maskPhone } from '../people/mask-phone.ts';
import { AppError } from '../platform/app-error.ts';
import { audit } from '../platform/audit.ts';
import { calendarOf } from '../platform/calendar/calendar.ts';
import type { Tx } from '../platform/database/tx.ts';
import { suggestFor } from '../text/suggest-categories.ts';
import { actionView } from './action-view.ts';
import { clockView } from './clock-view.ts';
import { openContact } from './content.ts';
import { duplicateCandidates } from './duplicates.queries.ts';
import type { Coded } from './labels.ts';
import { lookAtCase } from './look-at-case.ts';
import { looksAt } from './looks.queries.ts';
import { objectorsOf } from './notices/objectors.ts';
import { officeNames } from './office-names.ts';
import { presentRows } from './present-rows.ts';
import type { ReadCase } from './read-case.ts';
import { relatedCases } from './related-cases.queries.ts';
import { slipViews } from './slips/slips.queries.ts';
import { photosOf, timelineOf } from './timeline.ts';
import { findContact, mayUnmask } from './unmask-contact.ts';

/** The whole page of one case for a member of staff. @throws AppError not-found, also when it lies outside his scope */
export async function getCasePage(tx: Tx, actor: StaffActor, caseId: string): Promise<CaseDetail> {
  const read = await lookAtCase(tx, actor, caseId);
  const { row, state, pack } = read;
  const calendar = await calendarOf(tx);
  const holds = holdersOf(actor, state, pack);
  const people = read.events.flatMap((event) => (event.by.kind === 'staff' ? [event.by.personId] : []));
  const names = await officeNames(tx, {
    areas: state.place.areaIds,
    people: [...people, state.handlerId, state.checkerId, state.reporterId, state.takerId],
    units: [
      state.leadUnit,
      ...state.assisting,
      ...read.events.flatMap((event) => (event.type === 'acted' ? [event.leadUnit ?? [], event.assisting ?? []].flat() : [])),
    ],
  });
  const [item] = await presentRows(tx, [row]);
  if (!item) throw new AppError('not-found');
  const text = bodyOf(read, 'report');
  const timeline = timelineOf(tx, read, names, 'staff');
  const awaitsReview = state.phase === 'intake';
  const reported = read.events[0];
  return {
    ...item,
    version: state.version,
    text,
    address: bodyOf(read, 'address'),
    point: row.point ? [row.point.x, row.point.y] : null,
    zone: pack.zones.find((zone) => zone.code === state.place.zone)?.label ?? null,
    areaPath: state.place.areaIds.map((id) => ({ id, name: names.area(id) ?? '' })),
    gridWorkers: state.place.gridId ? await gridWorkers(tx, state.place.areaIds) : [],
    photos: reported ? photosOf(tx, read, reported) : [],
    reporter: await reporterOf(tx, actor, read, names.person(state.reporterId), mayUnmask(holds)),
    assisting: state.assisting.flatMap((code) => names.unit(code) ?? []),
    assignments: state.assignments.flatMap(({ unit, until, answeredAt, ...ids }) => {
      const named = names.unit(unit);
      const words = { task: textOf(read, ids.task), answer: textOf(read, ids.answer) };
      return named ? [{ unit: named, until, answeredAt: isoOrNull(answeredAt), ...words }] : [];
    }),
    restricted: state.restricted,
    looks: state.restricted ? await looksAt(tx, caseId) : [],
    takerName: names.person(state.takerId),
    shown: state.shown.flatMap(({ content, since, endedAt, ...one }) => {
      const words = textOf(read, content);
      return words === null ? [] : [{ ...one, text: words, since: new Date(since).toISOString(), endedAt: isoOrNull(endedAt) }];
    }),
    objections: state.objections,
    objectors: await objectorsOf(tx, actor, read, mayUnmask(holds)),
    callBack: state.callBack && { ...state.callBack, lastAt: new Date(state.callBack.lastAt).toISOString() },
    level: pack.levels.find((level) => level.code === state.level)?.label ?? null,
    severity: codeAndLabel(pack.severities.find((one) => one.code === state.severity)),
    severities: pack.severities.flatMap((one) => codeAndLabel(one) ?? []),
    handlerName: names.person(state.handlerId),
    checkerName: names.person(state.checkerId),
    clocks: clockViews(state, pack, calendar, tx.now).map((clock) => clockView(pack, state, clock, { calendar, now: tx.now })),
    rule: ruleOf(read),
    slips: await slipViews(tx, read),
    request: requestOf(read),
    rating: state.rating,
    reworks: state.reworks,
    rejections: state.rejections,
    summary: bodyOf(read, 'summary'),
    timeline,
    suggestions: awaitsReview && text ? await suggestFor(tx, pack, text) : [],
    duplicates:
      awaitsReview && text && row.point
        ? await duplicateCandidates(tx, {
            category: state.category,
            point: [row.point.x, row.point.y],
            text,
            except: caseId,
            reader: actor,
          })
        : [],
    can: allowedActions(state, pack, holds, tx.now, calendar).map((action) => actionView(pack, action)),
    ...(await relatedCases(tx, actor, read)),
    canRelease: may(actor, 'case.release') && state.phase === 'closed' && !state.restricted,
    holds,
    pack: { id: pack.id, version: pack.version, label: pack.label },
  };
}

function codeAndLabel(of: Coded | undefined): Coded | null {
  return of ? { code: of.code, label: of.label } : null;
}

function isoOrNull(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}

function textOf({ contents }: ReadCase, contentId: string | null): string | null {
  return contentId === null ? null : (contents.get(contentId)?.body ?? null);
}

/** The newest text of a kind that was not erased. */
export function bodyOf(read: ReadCase, kind: string): string | null {
  const found = [...read.contents.values()].filter((content) => content.kind === kind && content.body !== null);
  found.sort((a, b) => b.created_at.getTime() - a.created_at.getTime() || (a.content_id < b.content_id ? 1 : -1));
  return found[0]?.body ?? null;
}

/** The row that the unit which has it was chosen by, in the words of the version that held then; null where a clerk chose otherwise. */
function ruleOf({ state, packOf, events }: ReadCase): Label | null {
  if (state.leadUnit === null) return null;
  const at = events.findLastIndex((event) => event.type === 'acted' && event.leadUnit !== undefined);
  const given = events[at];
  const rules = events.findLast((event, i) => i <= at && (event.type === 'reported' || event.type === 'migrated'));
  if (given?.type !== 'acted' || (rules?.type !== 'reported' && rules?.type !== 'migrated')) return null;
  const pack = packOf(rules.packHash);
  const row = pack.routing.find((one) => one.row === given.routingRow);
  return row ? routingSentence(pack, row) : null;
}

function requestOf(read: ReadCase): CaseDetail['request'] {
  const { request } = read.state;
  if (!request) return null;
  const asked = read.events.findLast((event) => event.type === 'acted' && event.action === request.kind);
  const note = asked?.contents.find((ref) => ref.kind === 'note');
  return {
    kind: request.kind,
    until: request.until,
    at: new Date(request.at).toISOString(),
    reason: note ? (read.contents.get(note.contentId)?.body ?? null) : null,
  };
}

/** A resident's contact is masked; that it was looked at is written down. */
async function reporterOf(
  tx: Tx,
  actor: StaffActor,
  read: ReadCase,
  staffName: string | null,
  canUnmask: boolean,
): Promise<CaseDetail['reporter']> {
  if (read.state.reporterId) return { kind: 'staff', name: staffName, phoneMasked: null, canUnmask: false };
  const found = findContact(read);
  if (!found) return { kind: 'resident', name: null, phoneMasked: null, canUnmask: false };
  const contact = openContact(tx, found.contentId, found.sealed);
  await audit(tx, actor, 'contact.view-masked', `case:${read.row.case_id}`);
  return { kind: 'resident', name: contact.name ?? null, phoneMasked: contact.phone ? maskPhone(contact.phone) : null, canUnmask };
}
