import type { PublicReportRequest } from '@gridkeeper/domain/cases/wire.ts';
import {
  type CoreFault,
  coreBody,
  type DraftCore,
  emptyCore,
  findCoreFault,
  isCoreStarted,
  parseCore,
  parseText,
} from '../../shared/report/draft-core.ts';

/** A resident's report being written. */
export type ReportDraft = DraftCore & {
  readonly name: string;
  readonly phone: string;
  /** Owns the uploads of this report. */
  readonly draftToken: string;
};

export function newDraft(draftToken: string): ReportDraft {
  return { ...emptyCore, name: '', phone: '', draftToken };
}

export function isStarted(draft: ReportDraft): boolean {
  return isCoreStarted(draft) || draft.name !== '' || draft.phone !== '';
}

export type ReportFault = CoreFault | 'fault.phone';

export function findReportFault(draft: ReportDraft, photosUnsent: boolean): ReportFault | undefined {
  const phoneIsWrong = draft.phone.trim() !== '' && !isPhone(draft.phone);
  return findCoreFault(draft, photosUnsent) ?? (phoneIsWrong ? 'fault.phone' : undefined);
}

/** Looks like a phone number: 7 to 15 digits, however grouped. Whether it is in service nobody can know here. */
export function isPhone(text: string): boolean {
  return /^\+?\d{7,15}$/.test(text.replace(/[\s()（）-]/g, ''));
}

/** The request without its command id. */
export function reportBody(draft: ReportDraft): Omit<PublicReportRequest, 'commandId'> {
  const name = draft.name.trim();
  const phone = draft.phone.trim();
  const contact = { ...(name === '' ? {} : { name }), ...(phone === '' ? {} : { phone }) };
  return { draftToken: draft.draftToken, ...coreBody(draft), ...(Object.keys(contact).length === 0 ? {} : { contact }) };
}

export function parseDraft(value: unknown, now: number): ReportDraft | undefined {
  const parsed = parseCore(value, now);
  if (parsed === undefined) return undefined;
  const { core, rest } = parsed;
  if (typeof rest.draftToken !== 'string') return undefined;
  return { ...core, name: parseText(rest.name), phone: parseText(rest.phone), draftToken: rest.draftToken };
}
