import type { ServiceView } from '@gridkeeper/domain/cases/public-wire.ts';
import { Link } from 'wouter';
import { useLocale } from '../../shared/texts/locale.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { FailureNotice } from '../../shared/ui/failure-notice.tsx';
import { Waiting } from '../../shared/ui/waiting.tsx';
import { Title } from '../frame/title.tsx';
import { SolvedList } from '../home/solved-list.tsx';
import '../notices/notices.css';
import { Materials } from './materials.tsx';
import { servicesTexts } from './services-texts.ts';
import { useLimitWords, useServices } from './use-services.ts';

/** One service 代办事项: what we do, what to bring, by when, and the way to book it (F2). */
export function ServicePage({ code }: { readonly code: string }) {
  const say = useTexts(servicesTexts);
  const { loaded, reload } = useServices();
  const service = loaded.state === 'ready' ? loaded.data.items.find((item) => item.code === code) : undefined;
  return (
    <div className="stack stack--wide narrow">
      {service !== undefined && <Shown service={service} />}
      {service === undefined && <Title>{say(loaded.state === 'ready' ? 'unknown' : 'title')}</Title>}
      {loaded.state === 'loading' && <Waiting />}
      {loaded.state === 'failed' && <FailureNotice failure={loaded.failure} onRetry={reload} />}
      {loaded.state === 'ready' && service === undefined && <p>{say('unknown.text')}</p>}
      <Link href="/services" className="button no-print">
        {say('back')}
      </Link>
    </div>
  );
}

function Shown({ service }: { readonly service: ServiceView }) {
  const say = useTexts(servicesTexts);
  const locale = useLocale();
  const limit = useLimitWords()(service);
  const { code, manner } = service;
  return (
    <>
      <div className="stack stack--tight">
        {service.head !== null && <p className="soft">{service.head[locale]}</p>}
        <Title>{service.label[locale]}</Title>
      </div>
      <section className="card stack stack--tight">
        <div className="row row--spread">
          <h2>{say('what')}</h2>
          <span className="tag">{say(`manner.${manner}`)}</span>
        </div>
        <p>{say(`manner.${manner}.text`)}</p>
        {limit !== null && (
          <>
            <h2>{say('when')}</h2>
            <p>{limit}</p>
          </>
        )}
      </section>
      <Materials materials={service.materials} />
      <Link href={`/report?service=${encodeURIComponent(code)}`} className="button button--main button--wide button--big no-print">
        {say('book')}
      </Link>
      <SolvedList gridId={null} category={code} />
    </>
  );
}
