import { fill } from '@gridkeeper/domain/base/label.ts';
import { entryFaults, type FieldFault } from '@gridkeeper/domain/registers/faults.ts';
import type { EntryDraft, EntryView } from '@gridkeeper/domain/registers/wire.ts';
import { useRef, useState } from 'react';
import { type Attempt, attemptFor } from '../../../shared/api/attempt.ts';
import { findProblem } from '../../../shared/api/failure.ts';
import { newId } from '../../../shared/new-id.ts';
import { useOffice } from '../../../shared/office/office-context.tsx';
import { useLocale } from '../../../shared/texts/locale.ts';
import { civilDate } from '../../../shared/time.ts';
import { useWork } from '../../../shared/ui/use-work.ts';
import { send } from '../../app/api.ts';
import { fetchEntry, type SeenKind } from '../queries.ts';
import { asksConsent, bodyOf, faultsOf, isBegun } from './draft.ts';

export type Told = Readonly<Record<string, string>>;
const nothingTold: Told = {};

/** What the form of an entry knows: the draft, what is wrong with it by field, and what somebody else did meanwhile. */
export function useEntryForm(kind: SeenKind, seen: EntryView | null, start: EntryDraft) {
  const locale = useLocale();
  const today = civilDate(Date.now(), useOffice().zone);
  const work = useWork();
  const last = useRef<Attempt>(null);
  const [before, setBefore] = useState(seen);
  const [draft, setDraft] = useState(start);
  const [faults, setFaults] = useState(nothingTold);
  const [warnings, setWarnings] = useState(nothingTold);
  const [unpassed, setUnpassed] = useState(nothingTold);
  const [passed, setPassed] = useState<readonly string[]>([]);
  const [latest, setLatest] = useState<EntryView | null>(null);
  const [savedId, setSavedId] = useState<string | null>(null);

  const inWords = (some: readonly FieldFault[]): Told =>
    Object.fromEntries(some.map(({ field, fault, values = {} }) => [field, fill(entryFaults[fault][locale], values)]));
  /** @param open of the doubtful ones those that nobody let pass yet */
  const tell = (wrong: Told, doubtful: Told, open: Told = doubtful) => {
    setFaults(wrong);
    setWarnings(doubtful);
    setUnpassed(open);
  };

  const save = (changed: EntryDraft = draft, base: EntryView | null = before) => {
    const override = passed.length > 0 ? { override: passed } : {};
    const body = { ...bodyOf(kind, base, changed, today), ...override };
    const found = faultsOf(kind, body, base === null, asksConsent(kind, base, changed, today));
    const letPass = inWords(faultsOf(kind, { ...body, override: [] }, base === null).warnings);
    tell(inWords(found.faults), letPass, inWords(found.warnings));
    if (found.faults.length > 0 || found.warnings.length > 0) return;
    work.run(async () => {
      const versioned = base === null ? body : { ...body, version: base.version };
      const path = base === null ? `/registers/${kind.code}/entries` : `/registers/entries/${base.id}/change`;
      last.current = attemptFor(versioned, last.current, newId);
      try {
        const { id } = await send<{ readonly id: string }>(path, { ...versioned, commandId: last.current.commandId });
        setSavedId(id);
      } catch (thrown) {
        const problem = findProblem(thrown);
        const told = Object.fromEntries((problem?.fields ?? []).map(({ field, message }) => [field, message]));
        if (problem?.code === 'register-entry-changed' && base !== null) setLatest(await fetchEntry(base.id));
        else if (problem?.code === 'register-check-override') tell(nothingTold, told);
        else if (problem?.code === 'input-invalid' && problem.fields !== undefined) tell(told, nothingTold);
        else throw thrown;
      }
    });
  };

  /** Goes on from what somebody else saved: the draft is what of the own change is kept. */
  const settle = (kept: EntryDraft) => {
    if (latest === null) return;
    setBefore(latest);
    setDraft(kept);
    setLatest(null);
    save(kept, latest);
  };

  return {
    ...{ before, draft, setDraft, faults, warnings, unpassed, passed, setPassed, latest, today, work, save, settle },
    savedId,
    begun: isBegun(draft) && savedId === null,
  };
}
export type EntryForm = ReturnType<typeof useEntryForm>;
