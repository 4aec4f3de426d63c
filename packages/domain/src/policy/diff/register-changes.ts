import type { Label } from '../../base/label.ts';
import type { CompiledPack } from '../pack.ts';
import type { RegisterField, RegisterKind } from '../registers.ts';
import { fillLabel, quoted } from '../sentences-lists.ts';
import { labelIn } from '../sentences-names.ts';
import { ledgerWords, partWords, registerParts, registerSentence } from '../sentences-registers.ts';
import type { PackChange } from '../wire.ts';
import { fromTo, same } from './change.ts';
import { fieldDetails, fieldParts } from './form-changes.ts';
import { listChanges } from './list-changes.ts';

const keepers: Label = { zh: '登记和查看台账的人', en: 'those who keep and read the registers' };

/** Registers and ledgers that came, went, ask for something else, or are for something else. */
export function registerChanges(before: CompiledPack, after: CompiledPack): readonly PackChange[] {
  return [
    ...listChanges(before.registers, after.registers, {
      kind: 'register',
      noun: { zh: '台账', en: 'register' },
      concerns: () => keepers,
      says: (kind) => registerSentence(after, kind),
      details: (was, is) => [
        ...fieldDetails(was.fields, is.fields, (earlier, later) => registerFieldParts([was, earlier], [is, later])),
        ...partDetails(before, after, was, is),
      ],
    }),
    ...listChanges(before.ledgers, after.ledgers, {
      kind: 'register',
      noun: { zh: '台账视图', en: 'ledger' },
      concerns: () => keepers,
      says: (ledger) => ledgerWords(after, ledger),
      details: (was, is) => {
        if (same([was.from, was.columns], [is.from, is.columns])) return [];
        return [
          fillLabel(
            { zh: '{change}', en: 'changes {change}' },
            { change: fromTo(quoted(ledgerWords(before, was)), quoted(ledgerWords(after, is))) },
          ),
        ];
      },
    }),
  ];
}

type Standing = readonly [kind: RegisterKind, field: RegisterField];

function registerFieldParts([wasKind, was]: Standing, [isKind, is]: Standing): readonly Label[] {
  const groupOf = (kind: RegisterKind, { group }: RegisterField): Label =>
    group === null ? { zh: '无', en: 'none' } : quoted(labelIn(kind.groups, group));
  return [
    ...fieldParts(was, is),
    ...(was.group === is.group
      ? []
      : [fillLabel({ zh: '用途{change}', en: 'purpose {change}' }, { change: fromTo(groupOf(wasKind, was), groupOf(isKind, is)) })]),
    ...(was.secret === is.secret ? [] : [is.secret ? { zh: '改为加密', en: 'now sealed' } : { zh: '不再加密', en: 'no longer sealed' }]),
    ...(was.listed === is.listed
      ? []
      : [is.listed ? { zh: '列表里显示', en: 'now in lists' } : { zh: '列表里不再显示', en: 'no longer in lists' }]),
  ];
}

function partDetails(before: CompiledPack, after: CompiledPack, was: RegisterKind, is: RegisterKind): readonly Label[] {
  const earlier = registerParts(before, was);
  const parts = registerParts(after, is).flatMap((part, index) => {
    const [old, words] = [partWords(earlier[index] ?? part), partWords(part)];
    if (same(old, words)) return [];
    const change = fromTo(quoted(old), quoted(words));
    return [fillLabel({ zh: '的{what}{change}', en: 'changes its {what} {change}' }, { what: part.what, change })];
  });
  const isReworded = was.consent && is.consent && !same(was.consent.text, is.consent.text);
  return [
    ...parts,
    ...(isReworded ? [{ zh: '的同意书全文有变', en: 'asks for consent in other words' }] : []),
    ...(was.sort === is.sort ? [] : [{ zh: '改登记另一类对象', en: 'registers another sort of thing' }]),
  ];
}
