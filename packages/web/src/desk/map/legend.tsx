import { useTexts } from '../../shared/texts/use-texts.ts';
import { Icon, type IconName } from '../../shared/ui/icon.tsx';
import { mapTexts } from './texts.ts';

const lights = [
  ['overdue', 'alert'],
  ['soon', 'hourglass'],
  ['ok', 'clock'],
] as const satisfies readonly (readonly [string, IconName])[];

export function Legend() {
  const say = useTexts(mapTexts);
  return (
    <span className="legend">
      {lights.map(([light, icon]) => (
        <span key={light} className={`clock clock--${light}`}>
          <Icon name={icon} />
          {say(`light.${light}`)}
        </span>
      ))}
    </span>
  );
}
