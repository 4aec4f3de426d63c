import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { apiUrl } from '../../shared/api/request.ts';
import { useLocale } from '../../shared/texts/locale.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { sheetTexts } from './texts.ts';
import type { Import } from './use-import.ts';

/** Step 1: the template, or a file as it is. */
export function FileStep({ kind, running }: { readonly kind: string; readonly running: Import }) {
  const say = useTexts(sheetTexts);
  const locale = useLocale();
  const [chosen, setChosen] = useState<File | null>(null);
  const { work, bring } = running;
  return (
    <>
      <h2>{say('file.title')}</h2>
      <p>{say('file.hint')}</p>
      <div className="sheets__row">
        <Button
          icon={<DownloadOutlined aria-hidden />}
          href={apiUrl(`/registers/${encodeURIComponent(kind)}/template.xlsx`, { locale })}
          download
        >
          {say('file.template')}
        </Button>
        <label className="button file-button">
          {say('file.choose')}
          <input
            className="visually-hidden"
            type="file"
            accept=".xlsx,.csv,.tsv,.txt"
            onChange={(event) => setChosen(event.target.files?.[0] ?? null)}
          />
        </label>
        <span className="sheets__name">{chosen?.name ?? say('file.none')}</span>
      </div>
      <div className="sheets__foot">
        <p className="soft">{say('file.safe')}</p>
        <Button type="primary" disabled={chosen === null} loading={work.busy} onClick={() => chosen !== null && bring(chosen)}>
          {say('file.next')}
        </Button>
      </div>
    </>
  );
}
