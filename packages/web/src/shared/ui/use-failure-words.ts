import { Failure } from '../api/failure.ts';
import { commonTexts } from '../texts/common.ts';
import { useTexts } from '../texts/use-texts.ts';

/** Title and detail of any failure in the reader's language; for notices, toasts and dialogs alike. */
export function useFailureWords(failure: Error): { readonly title: string; readonly detail: string } {
  const say = useTexts(commonTexts);
  if (!(failure instanceof Failure)) return { title: failure.message, detail: '' };
  const { why } = failure;
  switch (why.kind) {
    case 'problem':
      return { title: why.problem.title, detail: why.problem.detail };
    case 'network':
      return { title: say('failure.network.title'), detail: say('failure.network.detail') };
    case 'timeout':
      return { title: say('failure.timeout.title'), detail: say('failure.timeout.detail') };
    case 'unreadable':
      return { title: say('failure.unreadable.title', { status: why.status }), detail: say('failure.unreadable.detail') };
  }
}
