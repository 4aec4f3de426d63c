import { CheckCircleOutlined, ClockCircleOutlined } from '@ant-design/icons';
import type { AssignmentView } from '@gridkeeper/domain/cases/wire.ts';
import { useOffice } from '../../shared/office/office-context.tsx';
import { useLocale } from '../../shared/texts/locale.ts';
import { useLabel, useTexts } from '../../shared/texts/use-texts.ts';
import { formatMoment } from '../../shared/time.ts';
import { caseTexts } from './texts.ts';

/** The shares of a coordination 协办分工: who has answered, and for whom one still waits. */
export function Shares({ shares }: { readonly shares: readonly AssignmentView[] }) {
  const say = useTexts(caseTexts);
  const label = useLabel();
  const locale = useLocale();
  const { zone } = useOffice();
  const words = ({ unit, until, answeredAt }: AssignmentView) => {
    const name = label(unit.label);
    if (answeredAt !== null) return say('share.answered', { unit: name, moment: formatMoment(answeredAt, locale, zone) });
    return until === null ? say('share.open', { unit: name }) : say('share.openUntil', { unit: name, day: until });
  };
  return (
    <ul className="shares">
      {shares.map((share) => (
        <li key={share.unit.code}>
          {share.answeredAt === null ? <ClockCircleOutlined aria-hidden /> : <CheckCircleOutlined aria-hidden />} {words(share)}
        </li>
      ))}
    </ul>
  );
}
