import type { DivisionView } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import type { DivisionFigures } from '@gridkeeper/domain/areas/divide/wire.ts';
import { Link } from 'react-router';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { shareText } from '../share-text.ts';
import { bestOf, type ComparedFigure, comparedFigures, figureOf } from './better.ts';
import { compareTexts } from './texts.ts';

type Props = { readonly standing: DivisionFigures | null; readonly views: readonly DivisionView[] };

/** The figures side by side; the better one of a row carries a tick and a word. */
export function FiguresTable({ standing, views }: Props) {
  const say = useTexts(compareTexts);
  const columns = [standing, ...views.map(({ figures }) => figures)];
  return (
    <section className="figures-table" aria-label={say('title')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('figure')}</th>
            <th scope="col">{say('today')}</th>
            {views.map(({ id, name }) => (
              <th key={id} scope="col">
                <Link to={`/areas/divisions/${id}`}>{name}</Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {comparedFigures.map(([figure, sense]) => {
            const values = columns.map((figures) => (figures === null ? null : figureOf(figures, figure)));
            const best = bestOf(values, sense);
            return (
              <tr key={figure}>
                <th scope="row">{say(figure)}</th>
                {values.map((value, index) => (
                  <td key={views[index - 1]?.id ?? 'today'} className={best[index] ? 'figures-table__best' : ''}>
                    {value === null ? say('unknown') : written(figure, value)}
                    {best[index] && <span> {say('best')}</span>}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function written(figure: ComparedFigure, value: number): string {
  if (figure === 'withinTolerance' || figure === 'withinBounds' || figure === 'contiguous') return shareText(value);
  if (figure === 'spread') return `${Math.round(value * 100)}%`;
  if (figure === 'compactness') return value.toFixed(2);
  return Math.round(value).toLocaleString();
}
