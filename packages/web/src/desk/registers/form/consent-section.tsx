import { useState } from 'react';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import type { SeenKind } from '../queries.ts';
import { ConsentFields } from './consent-fields.tsx';
import { asksConsent, type BegunConsent, newConsent } from './draft.ts';
import { formTexts } from './texts.ts';
import type { EntryForm } from './use-entry-form.ts';

/** Asked as soon as something is typed that is kept on consent only. */
export function ConsentSection({ kind, form }: { readonly kind: SeenKind; readonly form: EntryForm }) {
  const say = useTexts(formTexts);
  const { before, draft, setDraft, today } = form;
  const [begun, setBegun] = useState<BegunConsent | null>(null);
  if (kind.consent === null || !asksConsent(kind, before, draft, today)) return null;
  const note = (given: BegunConsent) => {
    setBegun(given);
    if (given.by !== null) setDraft({ ...draft, consent: { ...given, by: given.by } });
  };
  return (
    <section className="panel reg-form__section" aria-labelledby="entry-consent">
      <h2 id="entry-consent">{say('consent')}</h2>
      <p>{say('consent.ask')}</p>
      <ConsentFields
        rule={kind.consent}
        today={today}
        given={begun ?? newConsent(kind.consent, today)}
        fault={form.faults.consent}
        onChange={note}
      />
    </section>
  );
}
