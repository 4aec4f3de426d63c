import { Link } from 'wouter';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { Title } from '../frame/title.tsx';
import { takeTexts } from './take-texts.ts';

export type GoneWhy = 'removed' | 'ended';

/** What is left of a page whose code has ended. */
export function Gone({ why }: { readonly why: GoneWhy }) {
  const say = useTexts(takeTexts);
  return (
    <div className="stack stack--wide narrow">
      <Title>{say(`gone.${why}`)}</Title>
      <p className="notice notice--good" role="status">
        {say(`gone.${why}.text`)}
      </p>
      <Link href="/" className="button button--main button--wide">
        {say('gone.home')}
      </Link>
    </div>
  );
}
