import type { OwnExport } from '@gridkeeper/domain/registers/own-wire.ts';
import { postJson } from '../../shared/api/request.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { FailureNotice } from '../../shared/ui/failure-notice.tsx';
import { Icon } from '../../shared/ui/icon.tsx';
import { useWork } from '../../shared/ui/use-work.ts';
import { takeTexts } from './take-texts.ts';

/** All that is kept as one JSON file, made here: the code never stands in a link. */
export function DownloadButton({ code }: { readonly code: string }) {
  const say = useTexts(takeTexts);
  const work = useWork();
  const download = async () => {
    const copy = await postJson<OwnExport>('/public/my-file/export', { code });
    const url = URL.createObjectURL(new Blob([JSON.stringify(copy, null, 2)], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = say('download.name');
    link.click();
    URL.revokeObjectURL(url);
  };
  return (
    <>
      <button type="button" className="button button--wide" aria-disabled={work.busy} onClick={() => work.run(download)}>
        <Icon name="copy" />
        {say(work.busy ? 'downloading' : 'download')}
      </button>
      {work.failure !== null && <FailureNotice failure={work.failure} />}
    </>
  );
}
