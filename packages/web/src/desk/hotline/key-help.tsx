import { Button, Modal } from 'antd';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { keysOf } from './call-keys.ts';
import { KeyCap } from './key-cap.tsx';
import { hotlineTexts } from './texts.ts';

const lines = [
  ['key.leave', ['Esc']],
  ['key.phone', ['P']],
  ['key.text', ['W']],
  ['key.category', ['C']],
  ['key.place', ['L']],
  ['key.answer', ['A']],
  ['key.suggestions', keysOf('category')],
  ['key.similar', keysOf('follow')],
  ['key.severity', keysOf('severity')],
  ['key.save', ['Ctrl', 'Enter']],
  ['key.help', ['?']],
] as const;

/** All keys of the hotline on one card. */
export function KeyHelp({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const say = useTexts(hotlineTexts);
  return (
    <Modal
      open={open}
      title={say('keysTitle')}
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          {say('keysClose')}
        </Button>
      }
    >
      <p>{say('keysLead')}</p>
      <dl className="key-list">
        {lines.map(([what, keys]) => (
          <div key={what}>
            <dt>
              {keys.map((key) => (
                <KeyCap key={key}>{key}</KeyCap>
              ))}
              <span className="visually-hidden">{keys.join(' ')}</span>
            </dt>
            <dd>{say(what)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
