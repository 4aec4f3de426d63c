import type { AreaView } from '@gridkeeper/domain/areas/wire.ts';
import { Link } from 'react-router';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { listOf } from '../queue/case-query.ts';
import { worksOnCases } from '../session/home-path.ts';
import { useMe } from '../session/me.ts';
import { FactList } from '../ui/fact-list.tsx';
import { Signs } from './signs.tsx';
import { areasTexts } from './texts.ts';

export function AreaFacts({ area }: { readonly area: AreaView | undefined }) {
  const say = useTexts(areasTexts);
  const onCases = worksOnCases(useMe().data?.capabilities ?? []);
  if (area === undefined) {
    return (
      <section className="panel">
        <p className="soft">{say('choose')}</p>
      </section>
    );
  }
  const valid =
    area.validTo === null ? say('validOpen', { from: area.validFrom }) : say('validTo', { from: area.validFrom, to: area.validTo });
  return (
    <section className="panel" aria-label={say('chosen')}>
      <h2>{area.name}</h2>
      <FactList
        rows={[
          [say('code'), area.code],
          [say('level'), say(`level.${area.level}`)],
          [say('kind'), area.kind && say(`kind.${area.kind}`)],
          [say('layer'), area.layer],
          [say('households'), area.households],
          [say('persons'), area.persons],
          [say('valid'), valid],
        ]}
      />
      {area.level !== 'group' && <Signs key={area.id} area={area} />}
      {onCases && <Link to={listOf('all', { areaId: area.id, sort: 'due' })}>{say('cases')}</Link>}
    </section>
  );
}
