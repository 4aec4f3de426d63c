import { Checkbox, Input } from 'antd';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { fieldId } from './field-id.ts';
import { KeyCap } from './key-cap.tsx';
import { hotlineTexts } from './texts.ts';

type Props = {
  readonly answer: string | null;
  readonly allowed: boolean;
  readonly categorised: boolean;
  readonly faulty: boolean;
  readonly onChange: (answer: string | null) => void;
};

/** Answered while the caller is on the line: what was said is written down (F3), and the case ends with it. */
export function AnswerLine({ answer, allowed, categorised, faulty, onChange }: Props) {
  const say = useTexts(hotlineTexts);
  if (!allowed) return <p className="soft">{say(categorised ? 'answerNot' : 'answerAfter')}</p>;
  return (
    <div className="field">
      <Checkbox id="call-answered" checked={answer !== null} onChange={(event) => onChange(event.target.checked ? '' : null)}>
        {say('answerOn')} <KeyCap>A</KeyCap>
      </Checkbox>
      {answer !== null && (
        <Input.TextArea
          id={fieldId('answer')}
          autoFocus
          aria-label={say('answerText')}
          placeholder={say('answerText')}
          aria-invalid={faulty}
          rows={2}
          value={answer}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </div>
  );
}
