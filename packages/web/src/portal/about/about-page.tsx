import { Link } from 'wouter';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { Title } from '../frame/title.tsx';
import { aboutTexts } from './about-texts.ts';

const parts = [
  { title: 'what.title', points: ['what.1', 'what.2', 'what.3'] },
  { title: 'know.title', points: ['know.1', 'know.2', 'know.3', 'know.4'] },
  { title: 'see.title', points: ['see.1', 'see.2', 'see.3', 'see.4'] },
  { title: 'not.title', points: ['not.1', 'not.2', 'not.3', 'not.4'] },
  { title: 'emergency.title', points: ['emergency'] },
] as const;

/** The boundary of the product and what happens to data, in words a resident uses. */
export function AboutPage() {
  const say = useTexts(aboutTexts);
  return (
    <div className="stack stack--wide narrow">
      <Title>{say('title')}</Title>
      {parts.map((part) => (
        <section key={part.title} className="card stack stack--tight">
          <h2>{say(part.title)}</h2>
          <ul className="points">
            {part.points.map((point) => (
              <li key={point}>{say(point)}</li>
            ))}
          </ul>
        </section>
      ))}
      <Link href="/my-file" className="button button--wide">
        {say('file.way')}
      </Link>
    </div>
  );
}
