import type { CaseDetail } from '@gridkeeper/domain/cases/wire.ts';
import { PhotoStrip } from '../../shared/photo/photo-strip.tsx';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { caseTexts } from './texts.ts';

export function CaseText({ detail }: { readonly detail: CaseDetail }) {
  const say = useTexts(caseTexts);
  return (
    <section className="panel">
      <h2>{say('text')}</h2>
      <p className="case__text">{detail.text ?? say('textErased')}</p>
      <PhotoStrip photos={detail.photos} />
    </section>
  );
}
