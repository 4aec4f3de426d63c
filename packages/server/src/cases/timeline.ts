import type { Label } from '@gridkeeper/domain/base/label.ts';
import type { ActedEvent, CaseEvent } from '@gridkeeper/domain/cases/events.ts';
import { formWords } from '@gridkeeper/domain/cases/form.ts';
import type { FilledForm, FormAnswers, PhotoView, TimelineEntry } from '@gridkeeper/domain/cases/wire.ts';
import type { ActionDefinition } from '@gridkeeper/domain/policy/pack.ts';
import type { Tx } from '../platform/database/tx.ts';
import { photoLink } from '../platform/files/photo-link.ts';
import { type Coded, roleLabel, stateOf } from './labels.ts';
import type { OfficeNames } from './office-names.ts';
import type { ReadCase } from './read-case.ts';

/**
 * For whom a timeline is told: the desk sees names and notes; the reporter only his own words and what the office decided to say; a follower neither.
 * `through`: the case merged into this one, whose reporter reads the words that came from himself.
 */
export type Reader = 'staff' | 'resident' | { readonly through: string | null };

const wordsOf = new Set(['note', 'summary']);

export function timelineOf(tx: Tx, read: ReadCase, names: OfficeNames, reader: Reader): TimelineEntry[] {
  return read.events
    .map((event, i) => entryOf(tx, read, event, i + 1, names, reader))
    .filter((entry) => reader === 'staff' || entry.type !== 'erased');
}

function entryOf(tx: Tx, read: ReadCase, event: CaseEvent, version: number, names: OfficeNames, reader: Reader): TimelineEntry {
  const { pack, state } = read;
  const acted = event.type === 'acted' ? event : null;
  const shown = reader === 'staff' || isOwn(read, event, reader) || (reader === 'resident' && tellsReporter(read, acted));
  const texts = event.contents.flatMap((ref) => (wordsOf.has(ref.kind) ? [read.contents.get(ref.contentId)] : []));
  return {
    version,
    at: new Date(event.at).toISOString(),
    type: event.type,
    action: acted?.action ?? (event.type === 'reported' ? 'report' : null),
    actionLabel: acted ? actionLabel(read, acted) : null,
    who:
      event.by.kind === 'staff'
        ? { holder: 'staff', name: reader === 'staff' ? names.person(event.by.personId) : null, role: roleLabel(pack, event.by.role) }
        : { holder: event.by.kind, name: null, role: null },
    from: acted ? stateOf(pack, state.workflow, acted.from) : null,
    to: acted ? stateOf(pack, state.workflow, acted.to) : event.type === 'reported' ? stateOf(pack, state.workflow, event.state) : null,
    note: shown ? (texts.map((text) => text?.body).find((body) => typeof body === 'string') ?? null) : null,
    erased: texts.some((text) => text?.erased_at),
    photos: shown ? photosOf(tx, read, event) : [],
    unit: acted?.leadUnit ? names.unit(acted.leadUnit) : null,
    routingRow: acted?.routingRow ?? null,
    until: acted?.until ?? null,
    outcome: acted?.outcome ?? null,
    rating: typeof reader === 'object' ? null : (acted?.rating ?? null),
    form: reader === 'staff' ? formOf(read, event) : null,
    severity: labelled(pack.severities, acted?.severity),
    level: labelled(pack.levels, acted?.level),
    units: reader === 'staff' ? unitsOf(acted, names) : [],
    clock:
      event.type === 'ladder'
        ? { label: pack.clocks.find((one) => one.code === event.clock)?.label ?? { zh: event.clock, en: event.clock }, does: event.does }
        : null,
    shows: acted?.shows && shown ? { kind: acted.shows.kind, text: noticeOf(read, event) } : null,
    reached: acted?.action === 'call-back' ? acted.reached !== false : null,
  };
}

/** What the reader himself said: neither a stranger's objection nor words that came through another case. */
function isOwn(read: ReadCase, event: CaseEvent, reader: Reader): boolean {
  const acted = event.type === 'acted' ? event : null;
  if (event.by.kind !== 'reporter' || isStrangers(read, acted)) return false;
  const through = acted?.through ?? null;
  return typeof reader === 'object' ? through !== null && through === reader.through : through === null;
}

/** An objection to a public notice that anybody could make: who objects, and why, is not told to who applied. */
function isStrangers(read: ReadCase, acted: ActedEvent | null): boolean {
  return acted?.action === 'object' && acted.by.kind === 'reporter' && (ruleOf(read, acted)?.by.includes('resident') ?? true);
}

function noticeOf({ contents }: ReadCase, event: CaseEvent): string | null {
  const ref = event.contents.find((one) => one.kind === 'notice');
  return (ref && contents.get(ref.contentId)?.body) ?? null;
}

function labelled(known: readonly Coded[], code: string | undefined): Label | null {
  return known.find((one) => one.code === code)?.label ?? null;
}

/** The rules say that this note is written to the reporter 告知. */
function tellsReporter(read: ReadCase, acted: ActedEvent | null): boolean {
  return acted !== null && !isStrangers(read, acted) && (ruleOf(read, acted)?.tellsReporter ?? false);
}

/** The action as the rules have it; undefined: they do not know it any more. */
function ruleOf({ pack, state }: ReadCase, acted: Pick<ActedEvent, 'from' | 'action'>): ActionDefinition | undefined {
  const workflow = pack.workflows.find((one) => one.code === state.workflow);
  return workflow?.states.find((one) => one.code === acted.from)?.actions.find((one) => one.kind === acted.action);
}

/** The units that a coordination asked to take part, or whose share this answered. */
function unitsOf(acted: ActedEvent | null, names: OfficeNames): readonly Label[] {
  const codes = acted?.answered ?? (acted?.action === 'coordinate' ? acted.assisting : undefined) ?? [];
  return codes.flatMap((code) => names.unit(code)?.label ?? []);
}

function formOf({ pack, contents }: ReadCase, event: CaseEvent): FilledForm | null {
  const ref = event.contents.find((one) => one.kind === 'form');
  const body = ref && contents.get(ref.contentId)?.body;
  if (typeof body !== 'string') return null;
  const kept = JSON.parse(body) as { readonly form: string; readonly answers: FormAnswers };
  const form = pack.forms.find((one) => one.code === kept.form);
  return form ? formWords(form, kept.answers) : null;
}

/** What the rules call an action in the state where it was taken; null: they do not know it any more. */
export function actionLabel(read: ReadCase, acted: Pick<ActedEvent, 'from' | 'action'>): Label | null {
  return ruleOf(read, acted)?.label ?? null;
}

/** Photos of one event, as links that open for some hours. */
export function photosOf(tx: Tx, read: ReadCase, event: CaseEvent): PhotoView[] {
  return event.contents.flatMap((ref) => {
    const content = ref.kind === 'photo' ? read.contents.get(ref.contentId) : undefined;
    return content?.upload_id && content.upload && !content.erased_at ? [photoView(tx, content.upload_id, content.upload)] : [];
  });
}

export function photoView(
  tx: Tx,
  uploadId: string,
  facts: { readonly width: number; readonly height: number; readonly takenAt: Date | null },
): PhotoView {
  return {
    id: uploadId,
    url: photoLink(tx.platform, tx.districtId, uploadId, 'full'),
    thumbUrl: photoLink(tx.platform, tx.districtId, uploadId, 'thumb'),
    width: facts.width,
    height: facts.height,
    takenAt: facts.takenAt?.toISOString() ?? null,
  };
}
