import type { AllowedAction, LinkedCase } from '@gridkeeper/domain/cases/wire.ts';
import { Alert } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useLabel, useTexts } from '../../shared/texts/use-texts.ts';
import { writeQuery } from '../queue/case-query.ts';
import { useCases } from '../queue/queries.ts';
import { useListQuery } from '../queue/use-list-query.ts';
import { caseTexts } from './texts.ts';

export type DoneAction = { readonly action: AllowedAction; readonly linked: LinkedCase | null };

type Props = {
  readonly caseId: string;
  readonly done: DoneAction;
  /** The last call back found nobody. */
  readonly unanswered: boolean;
};

/** Says what was done and leads on to the next case of the list one works through. */
export function Done({ caseId, done: { action, linked }, unanswered }: Props) {
  const say = useTexts(caseTexts);
  const label = useLabel();
  const [query] = useListQuery();
  const items = useCases(query).data?.pages.flatMap((page) => page.items) ?? [];
  const [place] = useState(() =>
    Math.max(
      0,
      items.findIndex((item) => item.id === caseId),
    ),
  );
  const usual = action.kind === 'call-back' && unanswered ? say('doneUnanswered') : say('done', { action: label(action.label) });
  const title = linked === null ? usual : say('doneLinked', linked);
  const rest = items.filter((item) => item.id !== caseId);
  const next = rest[place] ?? rest.at(0); // the case may have left the list or still stand there: the one after it is next
  const search = writeQuery(query);
  return (
    <Alert
      type="success"
      showIcon
      role="status"
      title={title}
      description={
        next === undefined ? (
          <Link to={{ pathname: '/cases', search }}>{say('listDone')}</Link>
        ) : (
          <Link to={{ pathname: `/cases/${next.id}`, search }}>{say('next', { number: next.number, title: next.title })}</Link>
        )
      }
    />
  );
}
