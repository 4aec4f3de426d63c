import { type FaultText, fault, type Standpoint, standpoints } from './check-fault.ts';
import type { ActionKind, CompiledPack, Holder, Requirement, Workflow } from './pack.ts';
import type { PackFinding } from './pack-finding.ts';
import { holderNames } from './sentences-names.ts';
import { requirementWords } from './sentences-words.ts';

type Face = 'portal' | 'field' | 'desk';

/** Where each holder does his part: residents on the portal, who walks the grid on the phone, the others at a desk. */
const faceOf: Readonly<Record<Holder, Face>> = {
  reporter: 'portal',
  checker: 'field',
  'grid-worker': 'field',
  centre: 'desk',
  'lead-unit': 'desk',
  'assisting-unit': 'desk',
  leader: 'desk',
  higher: 'desk',
  liaison: 'desk',
  taker: 'desk',
  resident: 'portal',
};

/**
 * What can be given with an action in each face; `shares` is looked up, never given.
 * - portal: web `portal/follow/follow-actions.tsx`; of what its form holds, the server takes note, photos and rating (`act-as-reporter.ts`).
 * - field: web `field/case/case-actions.tsx` with the form of `shared/act/action-form.tsx`; what it has no control for, `canActHere` keeps away.
 * - desk: web `desk/case/action-form.tsx` and its `fields/`; a rating is the reporter's.
 */
const givenIn: Readonly<Record<Face, readonly Requirement[]>> = {
  portal: ['note', 'photo', 'rating', 'shares'],
  field: ['note', 'photo', 'rating', 'until', 'outcome', 'form', 'shares', 'public-text', 'promise'],
  desk: [
    'note',
    'photo',
    'outcome',
    'until',
    'unit',
    'units',
    'checker',
    'category',
    'severity',
    'case',
    'form',
    'shares',
    'public-text',
    'promise',
  ],
};

/** On portal and phone these are done with a tap, without the camera. */
const withoutCamera: readonly ActionKind[] = ['rate', 'withdraw'];

const faceWords = {
  portal: { zh: '居民端', en: 'the residents’ portal' },
  field: { zh: '手机端', en: 'the phone' },
  desk: { zh: '桌面端', en: 'the desk' },
} as const;

/** Required evidence can be given in the face that each holder of the action uses. */
export function checkEvidence(pack: CompiledPack, workflow: Workflow): readonly PackFinding[] {
  return standpoints(pack, workflow).flatMap((standpoint) =>
    standpoint.action.by.flatMap((holder) => {
      const cannot = standpoint.action.requires.filter((requirement) => !canGive(standpoint, holder, requirement));
      return cannot.map((requirement) => refuse(standpoint, holder, requirement));
    }),
  );
}

function canGive({ workflow, state, action }: Standpoint, holder: Holder, requirement: Requirement): boolean {
  const face = faceOf[holder];
  // at the start it is done together with the report (field/report), which has the category but neither form nor outcome
  if (face === 'field' && action.kind === 'solve-on-the-spot' && state.code === workflow.start)
    return requirement === 'category' || requirement === 'photo' || requirement === 'note';
  if (requirement === 'photo' && face !== 'desk' && withoutCamera.includes(action.kind)) return false;
  // what a caller says of the work is written down by whoever calls back
  if (requirement === 'rating' && face === 'desk') return action.kind === 'call-back';
  return givenIn[face].includes(requirement);
}

function refuse({ pack, action, at }: Standpoint, holder: Holder, requirement: Requirement): PackFinding {
  return fault([...at, 'requires'], text, {
    action: action.label,
    holder: holderNames(pack, [holder]),
    face: faceWords[faceOf[holder]],
    words: requirementWords[requirement],
    requirement,
  });
}

const text: FaultText = {
  what: {
    zh: '“{action}”要求{words}（{requirement}），可是{holder}用的{face}里给不了。',
    en: '“{action}” asks for {words} ({requirement}), which {holder} cannot give on {face}.',
  },
  mend: {
    zh: '从 requires 里删去 {requirement}，或者把这个动作交给能给出它的一方（例如 centre）。',
    en: 'Take {requirement} out of requires, or leave the action to somebody who can give it (such as the centre).',
  },
};
