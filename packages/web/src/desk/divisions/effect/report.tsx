import type { DivisionMoves, DivisionRow } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useOffice } from '../../../shared/office/office-context.tsx';
import { useLocale } from '../../../shared/texts/locale.ts';
import { useLabel, useTexts } from '../../../shared/texts/use-texts.ts';
import { formatLongMoment } from '../../../shared/time.ts';
import { effectTexts } from './texts.ts';

type Props = { readonly division: Pick<DivisionRow, 'communityName' | 'name'>; readonly moves: DivisionMoves };

/** The sheet itself: what began, ended and moved on that day. */
export function Report({ division, moves }: Props) {
  const say = useTexts(effectTexts);
  const label = useLabel();
  const locale = useLocale();
  const { zone } = useOffice();
  const list = (names: readonly string[]) =>
    names.length === 0 ? say('noneOf') : say('counted', { count: names.length, names: names.join(say('comma')) });
  const facts: readonly (readonly [string, string])[] = [
    [say('gridsNew'), list(moves.gridsNew)],
    [say('gridsEnded'), list(moves.gridsEnded)],
    [say('gridsKept'), String(moves.gridsKept)],
    [say('buildings'), say('buildingCount', { count: moves.buildings })],
    [say('entries'), say('entryCount', { count: moves.entries })],
  ];
  return (
    <article className="panel moves">
      <h2>{say('reportTitle')}</h2>
      <p>{say('reportFor', { community: division.communityName, name: division.name })}</p>
      <p className="soft">
        {say('reportOn', { day: moves.on })} · {say('reportAt', { moment: formatLongMoment(moves.at, locale, zone) })}
      </p>
      <dl className="moves__facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Moved
        title={say('casesTitle')}
        none={say('noneOf')}
        heads={[say('caseNumber'), say('from'), say('to')]}
        rows={moves.cases.map(({ caseId, number, from, to }) => ({
          id: caseId,
          cells: [
            <Link key={caseId} to={`/cases/${caseId}`}>
              {number}
            </Link>,
            from,
            to,
          ],
        }))}
      />
      <Moved
        title={say('postsTitle')}
        none={say('noneOf')}
        heads={[say('person'), say('role'), say('from'), say('to')]}
        rows={moves.posts.map(({ person, role, roleLabel, from, to }) => ({
          id: `${person} ${role} ${from}`,
          cells: [person, roleLabel === null ? role : label(roleLabel), from, to ?? say('postEnds')],
        }))}
      />
      <h3>{say('withoutTitle')}</h3>
      <p>{moves.withoutWorker.length === 0 ? say('withoutNone') : list(moves.withoutWorker)}</p>
    </article>
  );
}

type MovedProps = {
  readonly title: string;
  readonly none: string;
  readonly heads: readonly string[];
  readonly rows: readonly { readonly id: string; readonly cells: readonly ReactNode[] }[];
};

function Moved({ title, none, heads, rows }: MovedProps) {
  return (
    <section>
      <h3>{title}</h3>
      {rows.length === 0 ? (
        <p>{none}</p>
      ) : (
        <table>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, cells }) => (
              <tr key={id}>
                {cells.map((cell, index) => (
                  <td key={heads[index]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
