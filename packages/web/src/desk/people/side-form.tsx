import { Button, Drawer } from 'antd';
import type { FormEvent, ReactNode } from 'react';
import { commonTexts } from '../../shared/texts/common.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { FailureNotice } from '../../shared/ui/failure-notice.tsx';
import type { useWork } from '../../shared/ui/use-work.ts';
import './people.css';
import { peopleTexts } from './texts.ts';

type Props = {
  readonly title: string;
  readonly work: ReturnType<typeof useWork>;
  readonly fault: string | undefined;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
  readonly hint?: string;
};

/** One form about a person, at the side, so that the list stays in sight. */
export function SideForm({ title, work, fault, onSubmit, onClose, children, hint }: Props) {
  const say = useTexts(peopleTexts);
  const sayCommon = useTexts(commonTexts);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <Drawer open title={title} onClose={onClose} size={420} mask={{ closable: false }}>
      <form className="side-form" noValidate onSubmit={submit}>
        {hint !== undefined && <p className="soft">{hint}</p>}
        {children}
        <div aria-live="assertive">{fault !== undefined && <p className="field__error">{fault}</p>}</div>
        {work.failure !== null && <FailureNotice failure={work.failure} />}
        <div className="side-form__buttons">
          <Button type="primary" htmlType="submit" loading={work.busy}>
            {say('save')}
          </Button>
          <Button onClick={onClose}>{sayCommon('cancel')}</Button>
        </div>
      </form>
    </Drawer>
  );
}
