import type { ServiceView } from '@gridkeeper/domain/cases/public-wire.ts';
import { Link } from 'wouter';
import { useLocale } from '../../shared/texts/locale.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { ShowLoaded } from '../../shared/ui/show-loaded.tsx';
import { Title } from '../frame/title.tsx';
import '../notices/notices.css';
import { servicesTexts } from './services-texts.ts';
import { useLimitWords, useServices } from './use-services.ts';

/** 代办: what one can apply for, by kind. */
export function ServicesPage() {
  const say = useTexts(servicesTexts);
  const services = useServices();
  return (
    <div className="stack stack--wide narrow">
      <div className="stack stack--tight">
        <Title>{say('title')}</Title>
        <p className="soft">{say('lead')}</p>
      </div>
      <ShowLoaded from={services}>
        {({ items }) => (items.length === 0 ? <p className="card empty">{say('none')}</p> : <ByHead items={items} />)}
      </ShowLoaded>
    </div>
  );
}

function ByHead({ items }: { readonly items: readonly ServiceView[] }) {
  const locale = useLocale();
  const heads = [...new Set(items.map(({ head }) => head?.[locale] ?? ''))];
  return heads.map((head) => (
    <section key={head} className="stack">
      {head !== '' && <h2>{head}</h2>}
      <ul className="stack">
        {items
          .filter((item) => (item.head?.[locale] ?? '') === head)
          .map((item) => (
            <li key={item.code}>
              <ServiceCard item={item} />
            </li>
          ))}
      </ul>
    </section>
  ));
}

function ServiceCard({ item }: { readonly item: ServiceView }) {
  const say = useTexts(servicesTexts);
  const locale = useLocale();
  const limit = useLimitWords()(item);
  return (
    <Link href={`/services/${encodeURIComponent(item.code)}`} className="card board-card">
      <span className="row row--spread">
        <strong className="board-card__title">{item.label[locale]}</strong>
        <span className="tag">{say(`manner.${item.manner}`)}</span>
      </span>
      {limit !== null && <span className="soft">{limit}</span>}
    </Link>
  );
}
