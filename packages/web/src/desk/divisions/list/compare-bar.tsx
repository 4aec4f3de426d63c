import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { divisionTexts } from '../texts.ts';

export const mostCompared = 3;

export function CompareBar({ ticked }: { readonly ticked: readonly string[] }) {
  const say = useTexts(divisionTexts);
  const navigate = useNavigate();
  return (
    <p className="divisions__compare">
      <Button disabled={ticked.length === 0} onClick={() => void navigate(`/areas/divisions/compare?ids=${ticked.join()}`)}>
        {say(ticked.length === 1 ? 'compareWith' : 'compare')}
      </Button>
      <span className="soft">{say('compareHint')}</span>
    </p>
  );
}
