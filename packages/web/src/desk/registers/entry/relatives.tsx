import { PlusOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { useLocale } from '../../../shared/texts/locale.ts';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { parentSorts } from '../form/parent-sorts.ts';
import { useRegisters } from '../queries.ts';
import { nameWords } from '../values.ts';
import type { Opened } from './entry-facts.ts';
import { entryTexts } from './texts.ts';

/** What the entry belongs to and what belongs to it: building, dwelling, household. */
export function Relatives({ opened: { entry, kind } }: { readonly opened: Opened }) {
  const say = useTexts(entryTexts);
  const locale = useLocale();
  const kinds = useRegisters().data?.kinds ?? [];
  const { parent, children } = entry;
  const labelOf = (code: string) => kinds.find((one) => one.code === code)?.label[locale] ?? code;
  const below = kinds.filter(({ sort, can }) => can.add && parentSorts[sort].includes(kind.sort));
  const adding = entry.can.change ? below : [];
  if (parent === null && children.length === 0 && adding.length === 0) return null;
  const groups = [...new Set(children.map((child) => child.kind))];
  return (
    <section className="panel reg-tree">
      <h2>{say('relatives')}</h2>
      {parent !== null && (
        <p>
          <span className="soft">{say('parent')}</span> <Link to={`/registers/entries/${parent.id}`}>{nameWords(parent.name, locale)}</Link>{' '}
          <span className="soft small">{labelOf(parent.kind)}</span>
        </p>
      )}
      {groups.map((code) => (
        <div key={code}>
          <h3>{labelOf(code)}</h3>
          <ul>
            {children
              .filter((child) => child.kind === code)
              .map((child) => (
                <li key={child.id}>
                  <Link to={`/registers/entries/${child.id}`}>{nameWords(child.name, locale)}</Link>
                </li>
              ))}
          </ul>
        </div>
      ))}
      {adding.map((one) => (
        <p key={one.code} className="no-print">
          <Link to={`/registers/${one.code}/new?parentId=${entry.id}`}>
            <PlusOutlined aria-hidden /> {say('addChild', { kind: one.label[locale] })}
          </Link>
        </p>
      ))}
    </section>
  );
}
