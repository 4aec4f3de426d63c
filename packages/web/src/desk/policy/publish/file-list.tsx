import { CloseOutlined, FileTextOutlined, InboxOutlined } from '@ant-design/icons';
import { Button, Upload } from 'antd';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { publishTexts } from './texts.ts';
import type { Publishing } from './use-publish.ts';

const kilobytes = (text: string) => Math.max(1, Math.round(new Blob([text]).size / 1024));

/** Where files are dropped or chosen, and which there are. They stay in the browser until they are checked. */
export function FileList({ publishing: { files, add, remove, clear, checking, publishing } }: { readonly publishing: Publishing }) {
  const say = useTexts(publishTexts);
  const busy = checking.busy || publishing.busy;
  return (
    <>
      <Upload.Dragger
        className="publish__drop"
        accept=".yaml,.yml"
        multiple
        disabled={busy}
        showUploadList={false}
        beforeUpload={(file, all) => {
          if (file === all.at(-1)) void add(all);
          return false;
        }}
      >
        <p>
          <InboxOutlined aria-hidden className="publish__icon" />
        </p>
        <p className="strong">{say('drop')}</p>
        <p className="soft">{say('dropHint')}</p>
      </Upload.Dragger>
      {files.length > 0 && (
        <div>
          <h3>{say('files')}</h3>
          <ul className="publish__files">
            {files.map((file) => (
              <li key={file.name}>
                <FileTextOutlined aria-hidden />
                <span>{file.name}</span>
                <span className="soft">{say('size', { size: kilobytes(file.text) })}</span>
                <Button
                  type="text"
                  size="small"
                  disabled={busy}
                  icon={<CloseOutlined aria-hidden />}
                  aria-label={say('remove', { name: file.name })}
                  onClick={() => remove(file.name)}
                />
              </li>
            ))}
          </ul>
          <Button type="link" className="publish__clear" disabled={busy} onClick={clear}>
            {say('clear')}
          </Button>
        </div>
      )}
    </>
  );
}
