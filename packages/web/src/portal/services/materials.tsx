import type { Label } from '@gridkeeper/domain/base/label.ts';
import { useLocale } from '../../shared/texts/locale.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { servicesTexts } from './services-texts.ts';

/** What to bring, to be ticked off while one gathers it. */
export function Materials({ materials }: { readonly materials: readonly Label[] }) {
  const say = useTexts(servicesTexts);
  const locale = useLocale();
  return (
    <section className="card stack stack--tight" aria-labelledby="materials">
      <h2 id="materials">{say('materials')}</h2>
      {materials.length === 0 ? (
        <p>{say('materials.none')}</p>
      ) : (
        <>
          <p className="field__hint no-print">{say('materials.hint')}</p>
          <ul className="choices">
            {materials.map((material) => (
              <li key={material.zh}>
                <label className="choice">
                  <input type="checkbox" />
                  {material[locale]}
                </label>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
