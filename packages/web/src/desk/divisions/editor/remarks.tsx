import type { DivideRemark } from '@gridkeeper/domain/areas/divide/wire.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import { Button } from 'antd';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { sideTexts } from './side-texts.ts';

type Props = { readonly remarks: readonly DivideRemark[]; readonly onLook: (at: LonLat) => void };

/** What the computation left out or could not keep, folded away until it is asked for. */
export function Remarks({ remarks, onLook }: Props) {
  const say = useTexts(sideTexts);
  if (remarks.length === 0) return null;
  return (
    <details className="remarks">
      <summary>{say('remarks', { count: remarks.length })}</summary>
      <ul>
        {remarks.map(({ code, ref, at }) => (
          <li key={`${code} ${ref}`}>
            <span>{say(`remark.${code}`, { ref })}</span>
            {at !== null && (
              <Button size="small" onClick={() => onLook(at)}>
                {say('look')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
