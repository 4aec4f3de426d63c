import { WarningOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { useFailureWords } from '../../../shared/ui/use-failure-words.ts';
import { editorTexts } from './texts.ts';

type Props = {
  readonly failure: Error;
  /** Somebody else edited the proposal meanwhile. */
  readonly conflict: boolean;
  readonly onLatest: () => void;
  readonly onClose: () => void;
  readonly onLook: (() => void) | undefined;
};

/** Why an edit was refused, on the map it was meant for. */
export function RefusalNotice({ failure, conflict, onLatest, onClose, onLook }: Props) {
  const say = useTexts(editorTexts);
  const { title, detail } = useFailureWords(failure);
  return (
    <div className="refusal" role="alert">
      <WarningOutlined aria-hidden className="overdue" />
      <div>
        <p className="strong">{conflict ? say('conflict') : say('refused', { why: title })}</p>
        <p>{conflict ? say('conflictDetail') : detail}</p>
        {conflict && (
          <Button type="primary" onClick={onLatest}>
            {say('latest')}
          </Button>
        )}
        <Button onClick={onClose}>{say('understood')}</Button>
        {onLook !== undefined && <Button onClick={onLook}>{say('lookAt')}</Button>}
      </div>
    </div>
  );
}
