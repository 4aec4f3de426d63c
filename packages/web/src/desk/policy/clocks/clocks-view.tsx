import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { policyTexts } from '../texts.ts';
import { ClockCard } from './clock-card.tsx';
import './clocks.css';

const time = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

export function ClocksView({ pack }: { readonly pack: CompiledPack }) {
  const say = useTexts(policyTexts);
  const { spans, dayEnds } = pack.hours;
  return (
    <>
      {pack.clocks.length === 0 && <p className="panel soft">{say('noClocks')}</p>}
      {pack.clocks.map((clock) => (
        <ClockCard key={clock.code} pack={pack} clock={clock} />
      ))}
      <section className="panel">
        <h2>{say('hours')}</h2>
        <p>{say('hoursWords', { spans: spans.map(([from, to]) => `${time(from)}–${time(to)}`).join(say('comma')), end: time(dayEnds) })}</p>
      </section>
    </>
  );
}
