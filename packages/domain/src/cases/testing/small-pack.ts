import type { Label } from '../../base/label.ts';
import { completeAction, completePack, type StoredPack } from '../../policy/complete-pack.ts';
import type { ActionDefinition, CompiledPack, LadderStep } from '../../policy/pack.ts';
import { office } from '../../policy/testing/calendar.ts';

const label = (text: string): Label => ({ zh: text, en: text });

function action(
  kind: ActionDefinition['kind'],
  by: ActionDefinition['by'],
  to: string | null = null,
  more: Partial<ActionDefinition> = {},
): ActionDefinition {
  const open = { requires: [], beforeDueOf: null, within: null };
  return completeAction({ kind, label: label(kind), clause: 'test', by, to, ...open, ...more });
}

export const ladder: readonly LadderStep[] = [
  { code: 'warn', at: { share: 0.8 }, does: 'warn', tell: ['lead-unit'] },
  { code: 'limit', at: { share: 1 }, does: 'overdue', tell: ['leader'] },
  { code: 'climb-1', at: { after: { amount: 2, unit: 'working-days' } }, does: 'climb', tell: ['leader'] },
  { code: 'climb-2', at: { after: { amount: 4, unit: 'working-days' } }, does: 'climb', tell: ['leader'] },
];

/** The smallest pack in which everything of the engine happens: two clocks that overlap, requests, waiting for the reporter, rework, contest. */
export const smallPack: CompiledPack = completePack({
  id: 'small',
  version: '1.0.0',
  plan: 'test',
  label: label('small'),
  hours: office,
  layers: [{ code: 'general', label: label('general') }],
  zones: [
    { code: 'road', label: label('road') },
    { code: 'village', label: label('village') },
  ],
  units: [
    { code: 'centre', label: label('centre'), kind: 'centre' },
    { code: 'roads', label: label('roads'), kind: 'department' },
    { code: 'parks', label: label('parks'), kind: 'department' },
    { code: 'territory', label: label('territory'), kind: 'territory' },
    { code: 'district', label: label('district'), kind: 'higher' },
  ],
  roles: [
    { code: 'all', label: label('all'), scope: 'area', capabilities: ['case.review', 'case.handle', 'case.check', 'case.supervise'] },
  ],
  categories: [category('street', null), category('pothole', 'street'), category('lamp', 'street')],
  routing: [
    { row: 1, clause: 'test', categories: ['pothole', 'lamp'], zones: ['road'], lead: 'roads', assisting: ['parks'] },
    { row: 2, clause: 'test', categories: ['pothole', 'lamp'], zones: ['village'], lead: 'territory', assisting: [] },
  ],
  clocks: [
    clock('handling', { amount: 5, unit: 'working-days' }, ['given', 'handling'], ['dispatch', 'rework']),
    clock('whole', { amount: 20, unit: 'natural-days' }, ['new', 'given', 'handling', 'checking'], []),
    clock('check', { amount: 4, unit: 'working-hours' }, ['checking'], []),
  ],
  workflows: [
    {
      code: 'street',
      label: label('street'),
      start: 'new',
      states: [
        {
          code: 'new',
          label: label('new'),
          phase: 'intake',
          owner: 'centre',
          actions: [
            action('dispatch', ['centre'], 'given', { requires: ['category', 'unit'] }),
            action('escalate', ['centre'], 'given'),
            action('merge', ['centre'], 'closed', { requires: ['case'] }),
            action('correct', ['centre'], null, { requires: ['category'] }),
            action('solve-on-the-spot', ['grid-worker'], 'closed', { requires: ['category', 'photo'] }),
            action('withdraw', ['reporter'], 'closed'),
          ],
        },
        {
          code: 'given',
          label: label('given'),
          phase: 'handling',
          owner: 'lead-unit',
          actions: [
            action('accept', ['lead-unit', 'higher'], 'handling'),
            action('reject', ['lead-unit', 'higher'], 'new', { requires: ['note'] }),
          ],
        },
        {
          code: 'handling',
          label: label('handling'),
          phase: 'handling',
          owner: 'lead-unit',
          actions: [
            action('feedback', ['lead-unit', 'higher'], 'checking', { requires: ['outcome', 'note'] }),
            action('extend', ['lead-unit'], null, { requires: ['note', 'until'], beforeDueOf: 'handling' }),
            action('defer', ['lead-unit'], null, { requires: ['note', 'until'], beforeDueOf: 'handling' }),
            action('approve', ['leader']),
            action('refuse', ['leader'], null, { requires: ['note'] }),
            action('ask', ['lead-unit'], null, { requires: ['note'] }),
            action('answer', ['reporter'], null, { requires: ['note'] }),
            action('progress', ['lead-unit', 'assisting-unit'], null, { requires: ['note'] }),
          ],
        },
        {
          code: 'checking',
          label: label('checking'),
          phase: 'checking',
          owner: 'checker',
          actions: [action('pass', ['checker'], 'closed'), action('rework', ['checker'], 'given', { requires: ['note'] })],
        },
        {
          code: 'closed',
          label: label('closed'),
          phase: 'closed',
          owner: null,
          actions: [
            action('rate', ['reporter'], null, { requires: ['rating'] }),
            action('contest', ['reporter'], 'new', { requires: ['note'], within: { amount: 30, unit: 'natural-days' } }),
            action('unmerge', ['centre'], 'new', { requires: ['note'] }),
          ],
        },
      ],
    },
  ],
});

function category(code: string, parent: string | null): StoredPack['categories'][number] {
  return { code, label: label(code), parent, layer: 'general', workflow: 'street', portal: true, keywords: [], standard: null };
}

function clock(
  code: string,
  limit: CompiledPack['clocks'][number]['limit'],
  runsIn: readonly string[],
  restartsOn: CompiledPack['clocks'][number]['restartsOn'],
): StoredPack['clocks'][number] {
  return { code, label: label(code), clause: 'test', limit, runsIn, restartsOn, ladder };
}
