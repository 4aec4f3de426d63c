import { warnedFrom } from '@gridkeeper/domain/registers/certificates.ts';
import type { CertificateView } from '@gridkeeper/domain/registers/wire.ts';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useOffice } from '../../../shared/office/office-context.tsx';
import { useLocale } from '../../../shared/texts/locale.ts';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { civilDate } from '../../../shared/time.ts';
import { Icon } from '../../../shared/ui/icon.tsx';
import { registersTexts } from '../texts.ts';
import { careTexts } from './care-texts.ts';
import { certificateState } from './certificate-days.ts';
import { CertificateForm } from './certificate-form.tsx';
import type { Opened } from './entry-facts.ts';
import '../table.css';

/** The certificates that an entry needs or holds, with the days left in words; renewed here. */
export function Certificates({ opened: { entry, kind } }: { readonly opened: Opened }) {
  const say = useTexts(careTexts);
  const none = useTexts(registersTexts)('none');
  const locale = useLocale();
  const { zone } = useOffice();
  const [renewed, setRenewed] = useState<CertificateView | null>(null);
  if (entry.certificates.length === 0) return null;
  const today = civilDate(Date.now(), zone);
  return (
    <section className="panel reg-certs">
      <h2>{say('certificates')}</h2>
      <table className="reg-table">
        <thead>
          <tr>
            <th scope="col">{say('certificate')}</th>
            <th scope="col">{say('number')}</th>
            <th scope="col">{say('issued')}</th>
            <th scope="col">{say('expires')}</th>
            <th scope="col">{say('state')}</th>
            {entry.can.change && (
              <th scope="col" className="no-print">
                {say('doing')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {entry.certificates.map((certificate) => {
            const { is, days, light } = certificateState(certificate, today, warnedFrom(kind.expiry));
            return (
              <tr key={certificate.code}>
                <th scope="row">
                  {certificate.label[locale]}
                  {!certificate.required && <span className="soft"> {say('notRequired')}</span>}
                </th>
                <td data-head={say('number')}>{certificate.number ?? none}</td>
                <td data-head={say('issued')}>{certificate.issuedOn ?? none}</td>
                <td data-head={say('expires')}>{certificate.expiresOn ?? none}</td>
                <td>
                  <span className={`clock clock--${light}`}>
                    <Icon name={light === 'ok' ? 'check' : light === 'soon' ? 'clock' : 'alert'} />
                    {say(`state.${is}`, { days })}
                  </span>
                  {certificate.caseId !== null && (
                    <Link className="reg-certs__case" to={`/cases/${certificate.caseId}`}>
                      {say('openCase')}
                    </Link>
                  )}
                </td>
                {entry.can.change && (
                  <td className="no-print">
                    <Button
                      size="small"
                      aria-label={say(is === 'missing' ? 'noteOf' : 'renewOf', { certificate: certificate.label[locale] })}
                      onClick={() => setRenewed(certificate)}
                    >
                      {say(is === 'missing' ? 'note' : 'renew')}
                    </Button>
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
      {renewed !== null && <CertificateForm entryId={entry.id} certificate={renewed} onClose={() => setRenewed(null)} />}
    </section>
  );
}
