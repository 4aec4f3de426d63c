import { apiUrl } from '../../shared/api/request.ts';
import { useLocale } from '../../shared/texts/locale.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { sheetTexts } from './texts.ts';

/** The whole list of faults as a file. */
export function ReportLinks({ id }: { readonly id: string }) {
  const say = useTexts(sheetTexts);
  const locale = useLocale();
  return (
    <p className="sheets__report">
      {say('report')}{' '}
      {(['xlsx', 'csv'] as const).map((ending) => (
        <a key={ending} href={apiUrl(`/registers/imports/${id}/report.${ending}`, { locale })} download>
          {say(ending === 'xlsx' ? 'export.excel' : 'export.csv')}
        </a>
      ))}
    </p>
  );
}
